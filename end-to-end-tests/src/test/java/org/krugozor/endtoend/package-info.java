/** The whole system from outside: through its gateway, its mail, its public pages, as its people use it. */
@NullMarked
package org.krugozor.endtoend;

import org.jspecify.annotations.NullMarked;
