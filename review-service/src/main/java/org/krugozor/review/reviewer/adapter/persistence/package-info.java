/** Reviewers as rows. */
@NullMarked
package org.krugozor.review.reviewer.adapter.persistence;

import org.jspecify.annotations.NullMarked;
