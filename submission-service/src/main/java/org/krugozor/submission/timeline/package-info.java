/** A manuscript's history for its authors, one row for each fact of each service. */
@NullMarked
package org.krugozor.submission.timeline;

import org.jspecify.annotations.NullMarked;
