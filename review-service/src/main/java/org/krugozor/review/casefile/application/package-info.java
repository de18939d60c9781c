/** Opening, loading and changing cases: one transaction for state, outbox and trace. */
@NullMarked
package org.krugozor.review.casefile.application;

import org.jspecify.annotations.NullMarked;
