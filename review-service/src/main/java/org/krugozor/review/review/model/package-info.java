/** The rubric's answers of one reviewer, and when they are complete. */
@NullMarked
package org.krugozor.review.review.model;

import org.jspecify.annotations.NullMarked;
