/** Published forms of an article: uploaded or typeset PDF, final pages, JATS XML. */
@NullMarked
package org.krugozor.publication.galley;

import org.jspecify.annotations.NullMarked;
