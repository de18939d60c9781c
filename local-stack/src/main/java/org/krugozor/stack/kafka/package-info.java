/** Kafka in KRaft mode from its Maven artifacts, as a process of its own. */
@NullMarked
package org.krugozor.stack.kafka;

import org.jspecify.annotations.NullMarked;
