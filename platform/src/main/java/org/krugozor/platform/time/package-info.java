/** The domain clock. */
@NullMarked
package org.krugozor.platform.time;

import org.jspecify.annotations.NullMarked;
