/** Tests of the player. */
@NullMarked
package org.krugozor.stack.player;

import org.jspecify.annotations.NullMarked;
