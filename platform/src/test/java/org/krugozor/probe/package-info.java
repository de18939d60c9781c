/** A small program on the platform, and what the platform promises it. */
@NullMarked
package org.krugozor.probe;

import org.jspecify.annotations.NullMarked;
