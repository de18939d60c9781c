import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.krugozor.review.panel.model.Demands;
import org.krugozor.review.panel.model.Expertise;
import org.krugozor.review.panel.model.Levels;
import org.krugozor.review.panel.model.NoPanel;
import org.krugozor.review.panel.model.Obstacle;
import org.krugozor.review.panel.model.PanelCandidate;
import org.krugozor.review.panel.model.PanelCandidate.Traits;
import org.krugozor.review.panel.model.PanelSearch;
import org.krugozor.review.panel.model.PanelWishes;
import org.krugozor.review.panel.model.Taxonomy;

/** How long the best panel takes to find among many invented reviewers: panel/run, described in README.md beside it. */
final class PanelBenchmark {

    private static final List<Taxonomy.Node> BRIDGES = List.of(
            bridge("11.01.61", "11", "02"),
            bridge("11.01.62", "11", "04"),
            bridge("11.01.65", "11", "03"),
            bridge("11.01.67", "11", "10"),
            bridge("11.01.69", "11", "15"),
            bridge("11.15.86", "11", "15"),
            bridge("10.07.23", "10", "11"),
            bridge("21.41.41", "21", "11"),
            bridge("04.51.35", "04", "11"));

    private static final List<String> PLAIN = List.of(
            "02", "03", "04", "10", "11", "11.07", "11.09", "11.15", "11.15.19", "11.15.37", "11.25", "11.25.15",
            "11.25.40", "11.25.67", "13", "14", "15", "16", "17", "21", "23", "26", "87");

    private static final Taxonomy TAXONOMY = taxonomy();

    private static final List<double[]> WEIGHTS = List.of(
            new double[] {1}, new double[] {.6, .4}, new double[] {.5, .3, .2}, new double[] {.4, .3, .2, .1});

    /** What somebody is like besides what they know, the same for every manuscript. */
    private record Person(
            UUID id, UUID person, Expertise expertise, Traits traits, String institution, int open, int limit, Instant asked) {}

    /** A kind of manuscript among a kind of people. */
    private record Kind(
            String name,
            Function<Random, Expertise> knows,
            Function<Random, Demands> demands,
            Function<Random, Levels> levels) {}

    private final int people;
    private final int manuscripts;
    private final int warmUp;

    private PanelBenchmark(int people, int manuscripts, int warmUp) {
        this.people = people;
        this.manuscripts = manuscripts;
        this.warmUp = warmUp;
    }

    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        var numbers = Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
        new PanelBenchmark(
                        numbers.length > 0 ? numbers[0] : 100_000,
                        numbers.length > 1 ? numbers[1] : 40,
                        numbers.length > 2 ? numbers[2] : 15)
                .run();
    }

    private void run() {
        System.out.printf(
                "%,d reviewers, %d manuscripts of each kind and size after %d to warm up; milliseconds%n",
                people, manuscripts, warmUp);
        System.out.printf(
                "%-12s %5s  %7s %7s %7s  %7s %7s %7s  %8s %7s%n",
                "manuscripts", "seats", "median", "p95", "max", "CPU med", "p95", "max", "reading", "panels");
        var worst = new double[2];
        for (var kind : kinds()) {
            var everybody = everybody(kind);
            for (int seats = 2; seats <= PanelWishes.MOST_SEATS; seats++) {
                measure(kind, everybody, seats, worst);
            }
        }
        System.out.printf("the slowest of all took %.0f ms, %.0f ms of them CPU%n", worst[0], worst[1]);
    }

    private void measure(Kind kind, List<Person> everybody, int seats, double[] worst) {
        var wall = new double[manuscripts];
        var cpu = new double[manuscripts];
        double reading = 0;
        int found = 0;
        var thread = ManagementFactory.getThreadMXBean();
        for (int i = -warmUp; i < manuscripts; i++) {
            var random = new Random(1000L * seats + i);
            var demands = kind.demands.apply(random);
            long readFrom = System.nanoTime();
            var candidates = candidates(everybody, kind, demands, random);
            long readTo = System.nanoTime();
            // what reading the profiles left behind is not the search's to clear away
            System.gc();
            long from = System.nanoTime();
            long cpuFrom = thread.getCurrentThreadCpuTime();
            var answer = new PanelSearch(demands, candidates, wishes(seats, random)).suggest();
            long cpuTo = thread.getCurrentThreadCpuTime();
            long to = System.nanoTime();
            if (i >= 0) {
                wall[i] = (to - from) / 1e6;
                cpu[i] = (cpuTo - cpuFrom) / 1e6;
                reading += (readTo - readFrom) / 1e6;
                found += answer instanceof NoPanel ? 0 : 1;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        worst[0] = Math.max(worst[0], wall[manuscripts - 1]);
        worst[1] = Math.max(worst[1], cpu[manuscripts - 1]);
        System.out.printf(
                "%-12s %5d  %7.1f %7.1f %7.1f  %7.1f %7.1f %7.1f  %8.1f %7d%n",
                kind.name,
                seats,
                at(wall, 0.5),
                at(wall, 0.95),
                wall[manuscripts - 1],
                at(cpu, 0.5),
                at(cpu, 0.95),
                cpu[manuscripts - 1],
                reading / manuscripts,
                found);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /** Half of the manuscripts come with every wish a journal can have. */
    private static PanelWishes wishes(int seats, Random random) {
        var wishes = PanelWishes.seats(seats);
        return random.nextBoolean() ? wishes : wishes.withDegrees(2).withBoard(0, 1).withOutside(1);
    }

    private static List<Kind> kinds() {
        return List.of(
                new Kind("usual", random -> states(random, PLAIN, 1 + random.nextInt(6), 0.1), PanelBenchmark::usual, null),
                new Kind("bridges", random -> states(random, core(), 12, 0.75), PanelBenchmark::bridges, null),
                new Kind("rivals", PanelBenchmark::rival, PanelBenchmark::bridges, null),
                new Kind("alike", null, PanelBenchmark::even, PanelBenchmark::yesOrNo));
    }

    /** The fields bridges join. */
    private static List<String> core() {
        return List.of("02", "03", "04", "10", "11", "11.15", "15", "21");
    }

    private static Expertise states(Random random, List<String> fields, int count, double bridges) {
        var levels = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < count; i++) {
            var field = random.nextDouble() < bridges
                    ? BRIDGES.get(random.nextInt(BRIDGES.size())).code()
                    : fields.get(random.nextInt(fields.size()));
            levels.put(field, 1 + random.nextInt(5));
        }
        return new Expertise(levels);
    }

    private static Demands usual(Random random) {
        var codes = new HashSet<String>();
        var weights = new LinkedHashMap<String, Double>();
        var shares = WEIGHTS.get(random.nextInt(WEIGHTS.size()));
        while (codes.size() < shares.length) {
            var code = random.nextInt(5) == 0
                    ? BRIDGES.get(random.nextInt(BRIDGES.size())).code()
                    : PLAIN.get(random.nextInt(PLAIN.size()));
            if (codes.add(code)) {
                weights.put(code, shares[codes.size() - 1]);
            }
        }
        return Demands.of(weights, TAXONOMY);
    }

    /** Four bridges, eight demands, with weights somebody has moved by hand. */
    private static Demands bridges(Random random) {
        var weights = new LinkedHashMap<String, Double>();
        while (weights.size() < 4) {
            weights.put(BRIDGES.get(random.nextInt(BRIDGES.size())).code(), 0.15 + 0.2 * random.nextDouble());
        }
        double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
        weights.replaceAll((code, weight) -> weight / sum);
        return Demands.of(weights, TAXONOMY);
    }

    private static Demands even(Random random) {
        return Demands.of(
                Map.of("11.01.61", 0.25, "11.01.62", 0.25, "11.01.65", 0.25, "11.01.67", 0.25), TAXONOMY);
    }

    /** All state equally much in all, each of something else: hardly anybody surpasses anybody. */
    private static Expertise rival(Random random) {
        var levels = new LinkedHashMap<String, Integer>();
        var fields = new ArrayList<>(core());
        BRIDGES.forEach(bridge -> fields.add(bridge.code()));
        fields.remove("11");
        for (int left = 12; left > 0; ) {
            var field = fields.get(random.nextInt(fields.size()));
            int level = levels.getOrDefault(field, 1);
            if (level < 5) {
                levels.put(field, level + 1);
                left--;
            }
        }
        return new Expertise(levels);
    }

    /** All or nothing of each: panels that know the same are many. */
    private static Levels yesOrNo(Random random) {
        var levels = new int[8];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = random.nextInt(5) < 2 ? 8 : 0;
        }
        return Levels.of(levels);
    }

    private List<Person> everybody(Kind kind) {
        var random = new Random(7);
        var everybody = new ArrayList<Person>(people);
        for (int i = 0; i < people; i++) {
            everybody.add(new Person(
                    new UUID(random.nextLong(), random.nextLong()),
                    new UUID(random.nextLong(), random.nextLong()),
                    kind.knows == null ? new Expertise(Map.of()) : kind.knows.apply(random),
                    new Traits(
                            random.nextInt(3) > 0,
                            random.nextInt(20) == 0,
                            random.nextInt(4) > 0,
                            random.nextInt(50) == 0),
                    random.nextInt(20) == 0 ? null : "institution " + (int) (400 * Math.pow(random.nextDouble(), 2)),
                    random.nextInt(4),
                    3 + random.nextInt(4),
                    random.nextInt(4) == 0
                            ? null
                            : Instant.ofEpochSecond(1_600_000_000L + 86_400L * random.nextInt(2_000))));
        }
        return everybody;
    }

    private List<PanelCandidate> candidates(List<Person> everybody, Kind kind, Demands demands, Random random) {
        var candidates = new ArrayList<PanelCandidate>(everybody.size());
        for (var one : everybody) {
            Set<Obstacle> obstacles = one.open >= one.limit
                    ? EnumSet.of(Obstacle.FULLY_LOADED)
                    : random.nextInt(3) == 0 ? EnumSet.of(Obstacle.DOES_NOT_READ) : Set.of();
            candidates.add(new PanelCandidate(
                    one.id,
                    one.person,
                    kind.levels == null ? demands.read(one.expertise) : kind.levels.apply(random),
                    obstacles,
                    one.traits,
                    one.institution,
                    one.open,
                    one.limit,
                    one.asked,
                    random.nextInt(1000),
                    List.of("kk", "ru")));
        }
        return candidates;
    }

    private static Taxonomy.Node bridge(String code, String one, String other) {
        return new Taxonomy.Node(code, code.substring(0, code.lastIndexOf('.')), List.of(one, other));
    }

    private static Taxonomy taxonomy() {
        var nodes = new ArrayList<>(BRIDGES);
        for (var code : PLAIN) {
            int dot = code.lastIndexOf('.');
            nodes.add(new Taxonomy.Node(code, dot < 0 ? null : code.substring(0, dot), List.of()));
        }
        return new Taxonomy(nodes);
    }
}
