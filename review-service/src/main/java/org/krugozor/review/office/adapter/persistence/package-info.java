/** The office as one row. */
@NullMarked
package org.krugozor.review.office.adapter.persistence;

import org.jspecify.annotations.NullMarked;
