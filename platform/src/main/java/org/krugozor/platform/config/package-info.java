/** Wires the plumbing into a service by auto-configuration. */
@NullMarked
package org.krugozor.platform.config;

import org.jspecify.annotations.NullMarked;
