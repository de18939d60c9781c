/** Where a request goes: routes to the services, what is stripped on the way, and how much one caller may send. */
@NullMarked
package org.krugozor.gateway.route;

import org.jspecify.annotations.NullMarked;
