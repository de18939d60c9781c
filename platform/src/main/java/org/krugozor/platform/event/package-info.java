/** What a service says and hears: outbox, drainer, projections, reactions and dead letters over Kafka. */
@NullMarked
package org.krugozor.platform.event;

import org.jspecify.annotations.NullMarked;
