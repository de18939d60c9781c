/** Plans for the office's backlog: made from what the office knows, edited by hand, applied round by round. */
@NullMarked
package org.krugozor.review.assignment.application;

import org.jspecify.annotations.NullMarked;
