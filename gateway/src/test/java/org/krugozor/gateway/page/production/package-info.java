/** Tests of the pages of production. */
@NullMarked
package org.krugozor.gateway.page.production;

import org.jspecify.annotations.NullMarked;
