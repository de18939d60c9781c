/** Identifiers the world gives to people, by the rules of whoever gives them. */
@NullMarked
package org.krugozor.platform.identifier;

import org.jspecify.annotations.NullMarked;
