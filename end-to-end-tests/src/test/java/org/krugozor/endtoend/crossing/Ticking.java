package org.krugozor.endtoend.crossing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by a second whenever it is read, so that nothing happens at once. */
final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-04-01T06:00:00Z");

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
