/** What review and publication have said of a manuscript, as its authors may know it. */
@NullMarked
package org.krugozor.submission.progress;

import org.jspecify.annotations.NullMarked;
