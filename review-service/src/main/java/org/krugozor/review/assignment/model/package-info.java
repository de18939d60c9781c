/** All waiting manuscripts, all reviewers, one plan: the problem, its bound, and the search for the best panels. Pure. */
@NullMarked
package org.krugozor.review.assignment.model;

import org.jspecify.annotations.NullMarked;
