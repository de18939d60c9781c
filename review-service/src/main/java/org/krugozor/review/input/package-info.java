/** Checking of what comes from outside. */
@NullMarked
package org.krugozor.review.input;

import org.jspecify.annotations.NullMarked;
