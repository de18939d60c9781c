/** Sheets and links in schema blind. */
@NullMarked
package org.krugozor.review.round.adapter.persistence;

import org.jspecify.annotations.NullMarked;
