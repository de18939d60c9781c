/** Keeping the reviewers' profiles. */
@NullMarked
package org.krugozor.review.reviewer.application;

import org.jspecify.annotations.NullMarked;
