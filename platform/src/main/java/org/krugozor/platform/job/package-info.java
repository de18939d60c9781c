/** Work that outlives a request: rows claimed by plain threads, with progress, cancellation and retries. */
@NullMarked
package org.krugozor.platform.job;

import org.jspecify.annotations.NullMarked;
