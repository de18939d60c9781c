/** What the office does when other services speak about a manuscript. */
@NullMarked
package org.krugozor.review.casefile.adapter.messaging;

import org.jspecify.annotations.NullMarked;
