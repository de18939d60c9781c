/** Folding and choosing of texts in several languages. */
@NullMarked
package org.krugozor.review.text;

import org.jspecify.annotations.NullMarked;
