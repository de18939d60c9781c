/** What changes while a page is open: the services' streams, merged into one per tab. */
@NullMarked
package org.krugozor.gateway.live;

import org.jspecify.annotations.NullMarked;
