/** Cases as rows with nested values in jsonb. */
@NullMarked
package org.krugozor.review.casefile.adapter.persistence;

import org.jspecify.annotations.NullMarked;
