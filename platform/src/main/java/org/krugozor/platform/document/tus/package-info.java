/** Uploads that survive broken connections and restarts: tus 1.0.0 with creation, checksum, expiration and termination. */
@NullMarked
package org.krugozor.platform.document.tus;

import org.jspecify.annotations.NullMarked;
