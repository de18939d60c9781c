/** Keycloak from its Maven artifact, and the realm it serves brought in line with its file at every start. */
@NullMarked
package org.krugozor.stack.identity;

import org.jspecify.annotations.NullMarked;
