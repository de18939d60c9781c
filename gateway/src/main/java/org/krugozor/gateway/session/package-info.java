/** Who is asking: the two security chains, login and logout, the session's tokens and the headers that guard a page. */
@NullMarked
package org.krugozor.gateway.session;

import org.jspecify.annotations.NullMarked;
