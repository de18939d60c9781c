/** Reviews in schema blind; this package reads no other. */
@NullMarked
package org.krugozor.review.review.adapter.persistence;

import org.jspecify.annotations.NullMarked;
