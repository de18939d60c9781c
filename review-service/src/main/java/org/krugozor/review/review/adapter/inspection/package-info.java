/** Cleaning of annotated files in a process of its own. */
@NullMarked
package org.krugozor.review.review.adapter.inspection;

import org.jspecify.annotations.NullMarked;
