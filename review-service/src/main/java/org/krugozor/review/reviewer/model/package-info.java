/** Profiles of reviewers: what they know, read, and how much they take. */
@NullMarked
package org.krugozor.review.reviewer.model;

import org.jspecify.annotations.NullMarked;
