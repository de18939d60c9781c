/** Meetings of the editorial board as rows. */
@NullMarked
package org.krugozor.review.decision.adapter.persistence;

import org.jspecify.annotations.NullMarked;
