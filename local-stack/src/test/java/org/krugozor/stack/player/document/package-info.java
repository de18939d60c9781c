/** Tests of the manuscripts' files. */
@NullMarked
package org.krugozor.stack.player.document;

import org.jspecify.annotations.NullMarked;
