/** The calls for papers as pages need them: what they ask for, and what the codes of their fields are called. */
@NullMarked
package org.krugozor.gateway.page.call;

import org.jspecify.annotations.NullMarked;
