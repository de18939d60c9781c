/** What reviewers are shown of a manuscript: the blind side of a round. */
@NullMarked
package org.krugozor.review.round.model;

import org.jspecify.annotations.NullMarked;
