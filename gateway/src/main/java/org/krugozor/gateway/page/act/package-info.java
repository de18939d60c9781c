/** Acts of a page: small forms of their own, sent on to a service and given back where the service refuses. */
@NullMarked
package org.krugozor.gateway.page.act;

import org.jspecify.annotations.NullMarked;
