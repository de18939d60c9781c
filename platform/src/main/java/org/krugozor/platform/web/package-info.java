/** Request plumbing: idempotency keys, read-your-writes, versions. */
@NullMarked
package org.krugozor.platform.web;

import org.jspecify.annotations.NullMarked;
