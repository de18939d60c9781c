/** How the parts are put together: who may call what. */
@NullMarked
package org.krugozor.publication.wiring;

import org.jspecify.annotations.NullMarked;
