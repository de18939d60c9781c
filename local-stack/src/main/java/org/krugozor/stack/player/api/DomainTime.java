package org.krugozor.stack.player.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clock by which the journal lives, moved forward at each service by the administrator. */
public final class DomainTime {

    /** Time zone of the journal. */
    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private static final LocalTime QUIET_FROM = LocalTime.of(21, 0);
    private static final LocalTime QUIET_TO = LocalTime.of(8, 0);

    private final Session administrator;
    private final Map<String, URI> services;
    private final Trail trail = new Trail();

    DomainTime(Session administrator, Map<String, URI> services) {
        this.administrator = administrator;
        this.services = services;
    }

    /** Moves the clock of every service to this moment; a service that is already past it stays where it is. */
    public void moveTo(Instant moment) {
        services.forEach((name, address) -> {
            try {
                administrator.put(
                        address + "/internal/clock",
                        Map.of("now", moment.toString()),
                        "clock-" + name + "-" + moment,
                        trail);
            } catch (Refusal refusal) {
                if (!refusal.names("clock-runs-forward")) {
                    throw refusal;
                }
            }
        });
    }

    /** Whether the journal sends no mail at this hour. */
    public static boolean isQuiet(Instant moment) {
        var time = moment.atZone(ALMATY).toLocalTime();
        return !time.isBefore(QUIET_FROM) || time.isBefore(QUIET_TO);
    }

    /** The moment the journal is at; the machine's own where there is no domain clock. */
    public Instant now() {
        return read();
    }

    private Instant read() {
        @Nullable String now;
        try {
            now = administrator
                    .get(services.get("review") + "/internal/clock", trail)
                    .body()
                    .path("now")
                    .asString(null);
        } catch (Refusal absent) {
            now = null;
        }
        return now == null ? Instant.now() : Instant.parse(now);
    }
}
