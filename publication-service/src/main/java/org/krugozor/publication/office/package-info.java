/** Who produces and who checks translations: relations narrower than a role. */
@NullMarked
package org.krugozor.publication.office;

import org.jspecify.annotations.NullMarked;
