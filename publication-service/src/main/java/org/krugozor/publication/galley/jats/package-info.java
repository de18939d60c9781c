/** Writes published articles as JATS 1.3, as a stream. */
@NullMarked
package org.krugozor.publication.galley.jats;

import org.jspecify.annotations.NullMarked;
