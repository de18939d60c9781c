/** Persons over HTTP. */
@NullMarked
package org.krugozor.submission.person.adapter.web;

import org.jspecify.annotations.NullMarked;
