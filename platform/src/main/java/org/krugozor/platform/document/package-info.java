/** Files as people send them: kept by content, recognised, cleaned of what names their makers, searched for what still does. */
@NullMarked
package org.krugozor.platform.document;

import org.jspecify.annotations.NullMarked;
