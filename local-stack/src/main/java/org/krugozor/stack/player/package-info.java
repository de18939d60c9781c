/**
 * Plays editorial life through the public API: the demonstration journal into an empty system, or one story from
 * submission to a published issue.
 */
@NullMarked
package org.krugozor.stack.player;

import org.jspecify.annotations.NullMarked;
