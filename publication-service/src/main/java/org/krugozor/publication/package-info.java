/** Publication: production, galleys, issues, DOIs and the public journal. */
@NullMarked
package org.krugozor.publication;

import org.jspecify.annotations.NullMarked;
