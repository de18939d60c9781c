/** Plans of the backlog as rows. */
@NullMarked
package org.krugozor.review.assignment.adapter.persistence;

import org.jspecify.annotations.NullMarked;
