package org.krugozor.review.panel.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.krugozor.review.panel.model.PanelCandidate.Traits;

/** Random manuscripts, candidates and wishes with few different values, so that ties are everywhere. */
final class RandomPanels {

    private static final Taxonomy TAXONOMY = new Taxonomy(List.of(
            new Taxonomy.Node("11", null, List.of()),
            new Taxonomy.Node("11.15", "11", List.of()),
            new Taxonomy.Node("15", null, List.of()),
            new Taxonomy.Node("11.01.69", "11.01", List.of("11", "15")),
            new Taxonomy.Node("04.51.35", "04", List.of("04", "11"))));

    private static final List<String> FIELDS = List.of("11", "11.15", "15", "04", "11.01.69", "04.51.35", "21");

    private final Random random;

    RandomPanels(long seed) {
        random = new Random(seed);
    }

    Demands demands() {
        var weights = new LinkedHashMap<String, Double>();
        int fields = 1 + random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            // some without weight, some alike, some that no fraction of two says exactly
            double weight = List.of(0.0, 0.1, 0.3, 0.3, 1.0 / 3, 0.5).get(random.nextInt(6));
            weights.put(FIELDS.get(random.nextInt(FIELDS.size())), weight);
        }
        weights.merge("11", 0.1, Double::sum);
        return Demands.of(weights, TAXONOMY);
    }

    Expertise expertise() {
        var levels = new LinkedHashMap<String, Integer>();
        int stated = random.nextInt(5);
        for (int i = 0; i < stated; i++) {
            levels.put(FIELDS.get(random.nextInt(FIELDS.size())), 1 + random.nextInt(5));
        }
        return new Expertise(levels);
    }

    List<PanelCandidate> candidates(Demands demands, int count) {
        var candidates = new ArrayList<PanelCandidate>();
        int institutions = 1 + random.nextInt(5);
        int loads = 1 + random.nextInt(3);
        int days = 1 + random.nextInt(4);
        boolean twoProfiles = random.nextInt(4) == 0;
        for (int i = 0; i < count; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            var person = twoProfiles && i > 0 && random.nextInt(3) == 0
                    ? candidates.get(random.nextInt(i)).person()
                    : id;
            candidates.add(new PanelCandidate(
                    id,
                    person,
                    demands.read(expertise()),
                    random.nextInt(6) == 0 ? EnumSet.of(Obstacle.values()[random.nextInt(4)]) : Set.of(),
                    new Traits(random.nextBoolean(), one(3), random.nextBoolean(), one(3)),
                    one(5) ? null : "institution " + random.nextInt(institutions),
                    random.nextInt(loads),
                    1 + random.nextInt(loads),
                    one(4) ? null : Instant.ofEpochSecond(1_700_000_000L + 86_400L * random.nextInt(days)),
                    random.nextInt(3) * 100,
                    List.of("kk")));
        }
        return candidates;
    }

    /** The same people, each knowing as much as the others of something else. */
    List<PanelCandidate> rivals(Demands demands, int count) {
        return candidates(demands, count).stream()
                .map(one -> {
                    var levels = new int[demands.count()];
                    for (int left = 6 * levels.length / 2; left > 0; left--) {
                        levels[random.nextInt(levels.length)]++;
                    }
                    return new PanelCandidate(
                            one.id(),
                            one.person(),
                            Levels.of(levels),
                            one.obstacles(),
                            one.traits(),
                            one.institution(),
                            one.open(),
                            one.limit(),
                            one.lastAsked(),
                            one.affinity(),
                            one.languages());
                })
                .toList();
    }

    PanelWishes wishes(List<PanelCandidate> candidates, int seats) {
        var wishes = PanelWishes.seats(seats);
        if (one(3)) {
            wishes = wishes.withDegrees(random.nextInt(seats + 1));
        }
        if (one(3)) {
            wishes = wishes.withBoard(random.nextInt(2), random.nextInt(seats + 1));
        }
        if (one(3)) {
            wishes = wishes.withOutside(random.nextInt(seats + 1));
        }
        if (one(3)) {
            wishes = wishes.withOwnInstitution(random.nextInt(seats + 1));
        }
        if (one(3) && !candidates.isEmpty()) {
            var some = some(candidates, 1 + random.nextInt(seats));
            wishes = wishes.locking(some).overriding(one(2) ? some : Set.of());
        }
        return one(3) ? wishes.excluding(some(candidates, random.nextInt(3))) : wishes;
    }

    /** The same by the matrix of doubles. */
    static CoverageMatrix matrix(Demands demands, UUID id, Expertise expertise) {
        var weights = new LinkedHashMap<String, Double>();
        demands.all().forEach(demand -> weights.merge(demand.code(), demand.weight(), Double::sum));
        return new CoverageMatrix(weights, TAXONOMY, java.util.Map.of(id, expertise));
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    List<PanelCandidate> shuffled(List<PanelCandidate> candidates) {
        var shuffled = new ArrayList<>(candidates);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private Set<UUID> some(List<PanelCandidate> candidates, int count) {
        return shuffled(candidates).stream()
                .limit(count)
                .map(PanelCandidate::id)
                .collect(Collectors.toSet());
    }
}
