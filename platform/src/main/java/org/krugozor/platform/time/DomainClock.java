package org.krugozor.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock by which editorial life runs. Everywhere but in the demonstration its shift is zero; there it starts a year
 * back and is moved forward. Never used for tokens or the broker's timestamps.
 */
public final class DomainClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final AtomicLong shiftMillis = new AtomicLong();

    /** Sets how far the domain's now lies from the machine's, usually back. */
    public void shift(Duration shift) {
        shiftMillis.set(shift.toMillis());
    }

    public Duration shift() {
        return Duration.ofMillis(shiftMillis.get());
    }

    @Override
    public Instant instant() {
        return system.instant().plusMillis(shiftMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : Clock.offset(system.withZone(zone), shift());
    }
}
