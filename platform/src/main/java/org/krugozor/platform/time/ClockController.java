package org.krugozor.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Moves the domain clock, forward only; exists in the demonstration alone and is for administrators. */
@RestController
@Profile("demonstration")
@DependsOnDatabaseInitialization
final class ClockController {

    private static final Duration FIRST_SHIFT = Duration.ofDays(-365);

    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final DomainClock clock;
    private final DatabaseClient database;

    ClockController(DomainClock clock, DatabaseClient database) {
        this.clock = clock;
        this.database = database;
        load();
    }

    /** Before anything else uses the clock: a restart goes on where it was. */
    private void load() {
        var stored = database.sql("""
                        insert into domain_clock (offset_millis) values (:first)
                        on conflict (one) do update set offset_millis = domain_clock.offset_millis
                        returning offset_millis""")
                .bind("first", FIRST_SHIFT.toMillis())
                .map(row -> row.get("offset_millis", Long.class))
                .one()
                .block(Duration.ofSeconds(20));
        clock.shift(Duration.ofMillis(stored == null ? 0 : stored));
    }

    @GetMapping("/internal/clock")
    Map<String, Instant> now() {
        return Map.of("now", clock.instant());
    }

    @PutMapping("/internal/clock")
    Mono<Map<String, Instant>> move(@RequestBody Move move) {
        if (move.now() == null) {
            return Mono.error(new Refused(Failure.invalid("/now", "required")));
        }
        var shift = Duration.between(Instant.now(), move.now());
        if (shift.compareTo(clock.shift()) < 0) {
            // the same moment asked for again, a network's delay later, is no step back
            if (clock.shift().minus(shift).compareTo(TOLERANCE) < 0) {
                return Mono.fromSupplier(this::now);
            }
            return Mono.error(new Refused(Failure.conflict("clock-runs-forward")));
        }
        if (!shift.isNegative()) {
            shift = Duration.ZERO;
        }
        var target = shift;
        return database.sql("update domain_clock set offset_millis = :shift")
                .bind("shift", target.toMillis())
                .then()
                .then(Mono.fromSupplier(() -> {
                    clock.shift(target);
                    return now();
                }));
    }

    record Move(@org.jspecify.annotations.Nullable Instant now) {}
}
