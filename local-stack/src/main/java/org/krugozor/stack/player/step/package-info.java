/** What authors, reviewers, editors and the office do, one method a deed, each safe to repeat. */
@NullMarked
package org.krugozor.stack.player.step;

import org.jspecify.annotations.NullMarked;
