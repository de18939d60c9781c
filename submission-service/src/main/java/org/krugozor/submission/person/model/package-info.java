/** A person known to the journal, with or without an account. */
@NullMarked
package org.krugozor.submission.person.model;

import org.jspecify.annotations.NullMarked;
