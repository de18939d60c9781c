/** Who is calling, what the service lets through by default (nothing), and how it calls a sister service. */
@NullMarked
package org.krugozor.platform.security;

import org.jspecify.annotations.NullMarked;
