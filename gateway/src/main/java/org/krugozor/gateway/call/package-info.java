/** Calls from a page to the services: as the person looking at it, each with a time limit, failures as values. */
@NullMarked
package org.krugozor.gateway.call;

import org.jspecify.annotations.NullMarked;
