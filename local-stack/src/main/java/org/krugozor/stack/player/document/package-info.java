/** Real files of manuscripts: Word documents and PDF, with and without their authors. */
@NullMarked
package org.krugozor.stack.player.document;

import org.jspecify.annotations.NullMarked;
