/** Pages any signed-in person has. */
@NullMarked
package org.krugozor.gateway.page;

import org.jspecify.annotations.NullMarked;
