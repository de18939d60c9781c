/** PostgreSQL from its Maven artifact, as a process of its own that keeps what was committed. */
@NullMarked
package org.krugozor.stack.postgres;

import org.jspecify.annotations.NullMarked;
