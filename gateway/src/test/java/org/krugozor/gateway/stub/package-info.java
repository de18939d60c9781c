/** Stands in for Keycloak and the three services, so that the gateway is tested alone and pages can be looked at. */
@NullMarked
package org.krugozor.gateway.stub;

import org.jspecify.annotations.NullMarked;
