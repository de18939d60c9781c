/** Processes started and ended by this stack, and by nobody else; ports; the folders software lies in. */
@NullMarked
package org.krugozor.stack.process;

import org.jspecify.annotations.NullMarked;
