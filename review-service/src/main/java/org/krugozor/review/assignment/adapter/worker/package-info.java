/** Working a plan out in a process of its own. */
@NullMarked
package org.krugozor.review.assignment.adapter.worker;

import org.jspecify.annotations.NullMarked;
