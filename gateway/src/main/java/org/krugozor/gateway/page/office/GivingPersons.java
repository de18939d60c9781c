package org.krugozor.gateway.page.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Part;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.call.ServiceJson;
import org.krugozor.gateway.page.Count;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives reviewers who came from a table their persons: asks who has none, has the persons made where persons are made, and
 * says who they are. Whom it does not come to keeps waiting with the reviewers themselves, so that nothing is lost when a
 * part of the office is away, and every step may be done again.
 */
@Component
class GivingPersons {

    private static final String UNTIED = "/api/review/reviewers/untied";
    private static final String BATCH = "/api/submission/persons/batch";
    private static final int PIECE = 100;

    /** A page does not wait longer than this for all of them; the rest goes on at the next press of the button. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final ServiceCalls calls;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    GivingPersons(ServiceCalls calls, ServiceJson json) {
        this.calls = calls;
        this.json = json.mapper();
    }

    /** Reviewers without a person. */
    record Untied(
            List<JsonNode> items,
            @Nullable String next,
            @Nullable Count count) {}

    /**
     * One that stays without, and why.
     *
     * @param other another profile of the same person; null where there is none
     */
    record Left(
            String reviewerId,
            String email,
            @Nullable String detail,
            @Nullable String other) {}

    /**
     * What came of it.
     *
     * @param whole whether everybody was come to
     * @param failure what stopped it; null where nothing did
     */
    record Given(
            int tied,
            List<Left> left,
            boolean whole,
            @Nullable CallFailed failure) {

        static final Given NOTHING = new Given(0, List.of(), true, null);

        Given and(Given piece) {
            var all = new ArrayList<>(left);
            all.addAll(piece.left());
            return new Given(tied + piece.tied(), List.copyOf(all), true, null);
        }

        Given stopped(@Nullable CallFailed by) {
            return new Given(tied, left, false, by);
        }
    }

    /** How many wait. */
    Mono<Part<Untied>> waiting(ServerWebExchange exchange) {
        return calls.part(exchange, Service.REVIEW, Untied.class, UNTIED + "?limit=1");
    }

    /** Gives all of them their persons, as far as it comes. */
    Mono<Given> give(ServerWebExchange exchange) {
        return from(exchange, "", Given.NOTHING, clock.instant().plus(LONGEST));
    }

    private Mono<Given> from(ServerWebExchange exchange, String after, Given sofar, Instant until) {
        if (clock.instant().isAfter(until)) {
            return Mono.just(sofar.stopped(null));
        }
        return calls.get(exchange, Service.REVIEW, Untied.class, UNTIED + "?limit=" + PIECE + "&after={after}", after)
                .flatMap(page -> page.items().isEmpty()
                        ? Mono.just(new Onwards(Given.NOTHING, null))
                        : piece(exchange, page.items()).map(given -> new Onwards(given, page.next())))
                .map(onwards -> new Onwards(sofar.and(onwards.given()), onwards.next()))
                .onErrorResume(CallFailed.class, failure -> Mono.just(new Onwards(sofar.stopped(failure), null)))
                .flatMap(onwards -> onwards.next() == null
                        ? Mono.just(onwards.given())
                        : from(exchange, onwards.next(), onwards.given(), until));
    }

    private record Onwards(Given given, @Nullable String next) {}

    private Mono<Given> piece(ServerWebExchange exchange, List<JsonNode> reviewers) {
        var persons = reviewers.stream().map(this::person).toList();
        return calls.send(exchange, Command.post(Service.SUBMISSION, BATCH).with(Map.of("persons", persons)))
                .flatMap(made -> {
                    var identities = json.createArrayNode();
                    var left = new ArrayList<Left>();
                    for (int i = 0; i < reviewers.size(); i++) {
                        var one = made.body().path("items").path(i);
                        var reviewer = reviewers.get(i);
                        if (one.hasNonNull("personId")) {
                            identities
                                    .addObject()
                                    .put("reviewerId", text(reviewer, "reviewerId"))
                                    .put("email", text(reviewer, "email"))
                                    .put("personId", text(one, "personId"));
                        } else {
                            left.add(left(reviewer, text(one.at("/errors/0"), "detail"), null));
                        }
                    }
                    return identities.isEmpty()
                            ? Mono.just(new Given(0, left, true, null))
                            : calls.send(
                                            exchange,
                                            Command.post(Service.REVIEW, UNTIED).with(Map.of("identities", identities)))
                                    .map(tied -> {
                                        tied.body().path("left").forEach(one -> left.add(doubled(reviewers, one)));
                                        return new Given(
                                                tied.body().path("tied").asInt(0), left, true, null);
                                    });
                });
    }

    /** What persons are told of; a script they have no place for would keep the whole piece out. */
    private JsonNode person(JsonNode reviewer) {
        var person = json.createObjectNode();
        for (var member : List.of("email", "orcid", "locale")) {
            if (reviewer.hasNonNull(member)) {
                person.set(member, reviewer.get(member));
            }
        }
        var names = person.putObject("names");
        for (var script : List.of("kk", "ru", "latin")) {
            if (reviewer.path("names").hasNonNull(script)) {
                names.set(script, reviewer.path("names").get(script));
            }
        }
        return person;
    }

    private static Left doubled(List<JsonNode> reviewers, JsonNode left) {
        var id = text(left, "reviewerId");
        var reviewer = reviewers.stream()
                .filter(one -> text(one, "reviewerId").equals(id))
                .findFirst()
                .orElse(left);
        return left(reviewer, text(left, "detail"), text(left, "other"));
    }

    private static Left left(JsonNode reviewer, String detail, @Nullable String other) {
        return new Left(text(reviewer, "reviewerId"), text(reviewer, "email"), detail, other);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
