/** Opening rounds, filling and ending seats, and telling reviewers. */
@NullMarked
package org.krugozor.review.round.application;

import org.jspecify.annotations.NullMarked;
