/** Taking and reverting decisions, recommending, and telling authors. */
@NullMarked
package org.krugozor.review.decision.application;

import org.jspecify.annotations.NullMarked;
