package org.krugozor.endtoend.crossing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services of one manuscript, and the carrying of what they say. */
final class Office {

    private static final String EXAMPLE = "/contracts/submission/examples/ManuscriptSubmitted.v1.json";

    private final Ticking clock = new Ticking();
    final SubmissionDesk submission = new SubmissionDesk(clock, example());
    final ReviewDesk review = new ReviewDesk(clock);
    final PublicationDesk publication = new PublicationDesk(clock);
    private final List<Service> services = List.of(submission, review, publication);

    private static JsonNode example() {
        try (var text = Objects.requireNonNull(Office.class.getResourceAsStream(EXAMPLE), EXAMPLE)) {
            return JsonMapper.builder().build().readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts over with a manuscript submitted and known to all. */
    void begin(Random random) {
        services.forEach(Service::clear);
        submission.submit();
        deliverAll(random);
    }

    private record Way(Service from, Service to) {}

    private List<Way> openWays() {
        var ways = new ArrayList<Way>();
        for (var from : services) {
            for (var to : services) {
                if (from != to && !to.hasHeardAll(from)) {
                    ways.add(new Way(from, to));
                }
            }
        }
        return ways;
    }

    /** Carries the next event of some source to some service; each source keeps its order, the sources have none. */
    boolean deliverOne(Random random) {
        var ways = openWays();
        if (ways.isEmpty()) {
            return false;
        }
        var way = ways.get(random.nextInt(ways.size()));
        way.to().hearNext(way.from(), random);
        return true;
    }

    void deliver(int atMost, Random random) {
        for (var i = 0; i < atMost && deliverOne(random); i++) {
            // carried
        }
    }

    void deliverAll(Random random) {
        var carried = 0;
        while (deliverOne(random)) {
            if (++carried > 1_000) {
                throw new IllegalStateException("The services answer each other for ever");
            }
        }
    }

    Ending ending() {
        return Ending.of(this, services);
    }
}
