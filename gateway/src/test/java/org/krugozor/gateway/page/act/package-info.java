/** Tests of the acts of a page. */
@NullMarked
package org.krugozor.gateway.page.act;

import org.jspecify.annotations.NullMarked;
