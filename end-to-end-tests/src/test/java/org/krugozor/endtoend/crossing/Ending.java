package org.krugozor.endtoend.crossing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Standing;

/**
 * How a game ended.
 *
 * @param standings where each service believes the manuscript to be
 * @param waiting what somebody still waits for
 * @param answers to the author's requests by kind, as the author's own service heard them
 * @param reversal the answer to the office's own request, if it made one
 * @param answeredTwice requests two services answered
 */
record Ending(
        Set<Standing> standings,
        List<String> waiting,
        Map<String, @Nullable String> answers,
        @Nullable String reversal,
        Set<UUID> answeredTwice,
        boolean listed) {

    static Ending of(Office office, List<Service> services) {
        var id = office.submission.manuscriptId().toString();
        var standings = new HashSet<Standing>();
        services.forEach(service -> standings.add(service.standing(id)));
        var waiting =
                services.stream().flatMap(service -> service.waiting().stream()).toList();
        var given = new HashMap<UUID, String>(office.review.answers());
        var answeredTwice = new HashSet<UUID>();
        office.publication.answers().forEach((request, answer) -> {
            var other = given.put(request, answer);
            if (other != null) {
                answeredTwice.add(request);
            }
        });
        office.submission.manuscript().requests().forEach(request -> given.remove(request.requestId()));
        return new Ending(
                standings,
                waiting,
                new TreeMap<>(office.submission.answers()),
                given.values().stream().findFirst().orElse(null),
                answeredTwice,
                office.publication.listed());
    }

    /** Every answer given, to the author's requests and to the office's. */
    Set<String> allAnswers() {
        var all = new HashSet<String>();
        answers.values().stream().filter(Objects::nonNull).forEach(all::add);
        if (reversal != null) {
            all.add(reversal);
        }
        return all;
    }

    /** The situation everybody finds; an error while they disagree. */
    Situation situation() {
        if (standings.size() != 1) {
            throw new AssertionError("The services disagree: " + standings);
        }
        return standings.iterator().next().situation();
    }
}
