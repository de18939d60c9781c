/** The only public door of Krugozor: login, routes, limits and the pages of the workspace. */
@NullMarked
package org.krugozor.gateway;

import org.jspecify.annotations.NullMarked;
