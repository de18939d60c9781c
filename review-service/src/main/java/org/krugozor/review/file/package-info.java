/** Copies of the files review may have, and the papers the office attaches. */
@NullMarked
package org.krugozor.review.file;

import org.jspecify.annotations.NullMarked;
