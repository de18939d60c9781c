/** The submission rules as checks: each passes, warns or blocks, with a reason in three languages. */
@NullMarked
package org.krugozor.submission.check;

import org.jspecify.annotations.NullMarked;
