/** The whole local system: its parts, their order, the folder of its state, and the commands a person gives it. */
@NullMarked
package org.krugozor.stack.launcher;

import org.jspecify.annotations.NullMarked;
