/** How a person of the demonstration speaks to the running system: sessions, positions, mail and the domain clock. */
@NullMarked
package org.krugozor.stack.player.api;

import org.jspecify.annotations.NullMarked;
