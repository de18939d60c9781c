/** Inspections done in worker processes. */
@NullMarked
package org.krugozor.submission.file.adapter.inspection;

import org.jspecify.annotations.NullMarked;
