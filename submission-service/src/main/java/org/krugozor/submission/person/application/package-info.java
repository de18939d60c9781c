/** Making, tying and describing persons. */
@NullMarked
package org.krugozor.submission.person.application;

import org.jspecify.annotations.NullMarked;
