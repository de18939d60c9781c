/** Tests of how the player speaks to the system. */
@NullMarked
package org.krugozor.stack.player.api;

import org.jspecify.annotations.NullMarked;
