/** The local system: what tests and the end-to-end tests ask for servers, each of them a real one. */
@NullMarked
package org.krugozor.stack;

import org.jspecify.annotations.NullMarked;
