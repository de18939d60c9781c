/** In which language to answer: from the path, else from what was chosen or is preferred. */
@NullMarked
package org.krugozor.gateway.language;

import org.jspecify.annotations.NullMarked;
