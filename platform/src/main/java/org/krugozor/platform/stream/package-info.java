/** What changed, pushed to whoever may see it. */
@NullMarked
package org.krugozor.platform.stream;

import org.jspecify.annotations.NullMarked;
