/** The annotated files of reviews a decision has released to the authors, copied from review-service. */
@NullMarked
package org.krugozor.submission.released;

import org.jspecify.annotations.NullMarked;
