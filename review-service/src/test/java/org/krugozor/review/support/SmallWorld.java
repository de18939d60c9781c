package org.krugozor.review.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.identifier.Orcid;

/**
 * A few writers, reviewers and editors who are near to one another in all the ways that matter, made at random. It knows
 * the ties it made by number and never reads a name, so that it can say who is in conflict without the office's help.
 */
public final class SmallWorld {

    private static final int PLACES = 3;
    private static final int YEAR = LocalDate.now().getYear();

    /** Kinds of conflict; a reason sets the ones aside that are not {@link #FIRM}. */
    public enum Kind {
        OWN,
        CO_AUTHOR,
        DEPARTMENT,
        INSTITUTION,
        ADVISER,
        PERSONAL,
        OTHER,
        DECLARED
    }

    public static final Set<Kind> FIRM = EnumSet.of(Kind.OWN, Kind.DECLARED);

    /** By whom somebody may be recognised. */
    public record Identity(
            @Nullable String person, String email, @Nullable String orcid) {

        boolean is(Identity other) {
            return (person != null && person.equals(other.person))
                    || email.equals(other.email)
                    || (orcid != null && orcid.equals(other.orcid));
        }

        /** As earlier manuscripts know people: by person and address. */
        boolean signedAs(Identity other) {
            return (person != null && person.equals(other.person)) || email.equals(other.email);
        }
    }

    /** Where somebody works; {@code endedDays} ago, or now where it is -1. */
    public record Job(int institution, int department, int endedDays) {}

    public record Writer(int number, Identity identity, Job job) {}

    public record Work(int writer, int year, boolean inFull) {}

    public record Tie(int writer, Kind kind, boolean byName) {}

    /** What one record says of somebody. */
    public record Facts(Identity identity, List<Job> jobs, List<Work> works, List<Tie> ties) {}

    /** Somebody with all records of them; {@code id} of the profile, and of the person for an editor. */
    public static final class Human {
        public String id = "";
        public final List<Facts> facts = new ArrayList<>();

        public String email() {
            return facts.get(0).identity().email();
        }
    }

    /** Whom somebody names in their own profile; {@link Kind#CO_AUTHOR} in what they published last year. */
    public record Naming(Human whom, Kind kind, boolean byName) {}

    public record Paper(String id, List<Integer> writers, List<Identity> signed, int daysAgo) {}

    public final Random random;
    public final String tag;
    public final List<Writer> writers = new ArrayList<>();
    public final List<Paper> papers = new ArrayList<>();
    /** Everybody with a profile. */
    public final List<Human> people = new ArrayList<>();

    private final Map<Human, List<Naming>> namings = new HashMap<>();
    private final Map<String, Set<Human>> declared = new HashMap<>();
    /** Writers of whom there is a profile: one person has one. */
    private final Set<String> twins = new HashSet<>();

    private int named;

    public SmallWorld(long seed) {
        random = new Random(seed);
        var letters = new StringBuilder("zz");
        for (int i = 0; i < 10; i++) {
            letters.append((char) ('a' + UUID.randomUUID().hashCode() % 13 + 13));
        }
        tag = letters.toString().replaceAll("[^a-z]", "k");
        for (int i = 0; i < 6; i++) {
            writers.add(new Writer(
                    i,
                    new Identity(UUID.randomUUID().toString(), address("w", i % 2 == 0), orcid()),
                    new Job(random.nextInt(PLACES), random.nextInt(2), -1)));
        }
    }

    public String address(String who, boolean ofAHouse) {
        var domain = ofAHouse ? "house" + "abc".charAt(random.nextInt(PLACES)) + tag + ".example" : "gmail.com";
        return who + (++named) + tag + "@" + domain;
    }

    public String orcid() {
        var digits =
                "0009-%04d-%04d-%03d".formatted(random.nextInt(10_000), random.nextInt(10_000), random.nextInt(1_000));
        return "0123456789X"
                .chars()
                .mapToObj(check -> digits + (char) check)
                .filter(Orcid::isValid)
                .findFirst()
                .orElseThrow();
    }

    public static String institution(String tag, int number) {
        return "University " + "abc".charAt(number) + tag;
    }

    public static String surname(String tag, int writer) {
        return "Writer" + (char) ('a' + writer) + tag;
    }

    public static String given(int writer) {
        return "Given" + (char) ('a' + writer);
    }

    /** Of whoever's address it is; nobody else has it. */
    public static String given(Identity of) {
        var number = of.email().replaceFirst("^[a-z]+", "").replaceFirst("[^0-9].*", "");
        return "Qzq"
                + number.chars()
                        .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                        .collect(Collectors.joining());
    }

    /** The profile of this writer, where there is one. */
    public Optional<Human> profileOf(Writer writer) {
        return people.stream()
                .filter(one ->
                        one.facts.stream().anyMatch(facts -> facts.identity().is(writer.identity())))
                .findFirst();
    }

    /** Facts of the writer, known by their ORCID iD at another address; they tell of nobody yet. */
    public Facts of(Writer writer) {
        return new Facts(
                new Identity(null, address("p", false), writer.identity().orcid()), List.of(), List.of(), List.of());
    }

    public void name(Human owner, Naming naming) {
        namings.computeIfAbsent(owner, none -> new ArrayList<>()).add(naming);
    }

    /** Somebody new, near to one writer or another with some luck. */
    public Facts somebody(@Nullable String person) {
        var near = writers.get(random.nextInt(writers.size()));
        var own = new Identity(
                chance(12) && twins.add(near.identity().person())
                        ? near.identity().person()
                        : person,
                address("r", chance(4)),
                chance(12) ? near.identity().orcid() : chance(2) ? orcid() : null);
        var jobs = new ArrayList<Job>();
        if (chance(4)) {
            jobs.add(new Job(
                    random.nextInt(PLACES),
                    random.nextInt(2),
                    List.of(-1, 300, 1100).get(random.nextInt(3))));
        }
        var works = new ArrayList<Work>();
        if (chance(4)) {
            works.add(work());
        }
        var ties = new ArrayList<Tie>();
        if (chance(6)) {
            ties.add(tie(random.nextInt(writers.size())));
        }
        return new Facts(own, jobs, works, ties);
    }

    public Work work() {
        return new Work(random.nextInt(writers.size()), YEAR - List.of(1, 2, 6).get(random.nextInt(3)), chance(2));
    }

    public Tie tie(int writer) {
        return new Tie(
                writer, List.of(Kind.ADVISER, Kind.PERSONAL, Kind.OTHER).get(random.nextInt(3)), random.nextBoolean());
    }

    /** True once in so many times. */
    public boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    public void declare(Human human, Paper paper) {
        declared.computeIfAbsent(paper.id(), none -> new HashSet<>()).add(human);
    }

    /** Everything declared of the human with the paper was taken back. */
    public void takeBack(Human human, Paper paper) {
        declared.getOrDefault(paper.id(), Set.of()).remove(human);
    }

    /** Of whom a conflict with the paper is declared. */
    public Set<Human> declaredOf(Paper paper) {
        return Set.copyOf(declared.getOrDefault(paper.id(), Set.of()));
    }

    /** What keeps the human from the paper, by what the world was made of. */
    public Set<Kind> between(Human human, Paper paper) {
        var kinds = EnumSet.noneOf(Kind.class);
        var authors = people.stream().filter(one -> wrote(one, paper)).toList();
        human.facts.forEach(facts -> kinds.addAll(between(facts, paper, authors)));
        authors.stream()
                .flatMap(author -> namings.getOrDefault(author, List.of()).stream())
                .filter(naming -> naming.whom() == human)
                .map(Naming::kind)
                .forEach(kinds::add);
        if (declared.getOrDefault(paper.id(), Set.of()).contains(human)) {
            kinds.add(Kind.DECLARED);
        }
        return kinds;
    }

    private static boolean wrote(Human human, Paper paper) {
        return human.facts.stream().anyMatch(facts -> paper.signed().stream().anyMatch(facts.identity()::is));
    }

    /** @param authors those of the paper's authors who have a profile, with all that it says of them */
    private Set<Kind> between(Facts facts, Paper paper, List<Human> authors) {
        var kinds = EnumSet.noneOf(Kind.class);
        var told = authors.stream().flatMap(one -> one.facts.stream()).toList();
        var identities = Stream.concat(paper.signed().stream(), told.stream().map(Facts::identity))
                .toList();
        if (identities.stream().anyMatch(facts.identity()::is)) {
            kinds.add(Kind.OWN);
            return kinds;
        }
        boolean wroteHere = papers.stream()
                .filter(other -> !other.id().equals(paper.id()) && other.daysAgo() < 3 * 365)
                .filter(other -> other.signed().stream().anyMatch(facts.identity()::signedAs))
                .anyMatch(other -> other.signed().stream()
                        .anyMatch(one -> paper.signed().stream().anyMatch(one::signedAs)));
        if (wroteHere
                || facts.works().stream()
                        .anyMatch(work -> work.inFull()
                                && work.year() >= YEAR - 3
                                && paper.writers().contains(work.writer()))) {
            kinds.add(Kind.CO_AUTHOR);
        }
        facts.ties().stream()
                .filter(tie -> paper.writers().contains(tie.writer()))
                .map(Tie::kind)
                .forEach(kinds::add);
        boolean department = facts.jobs().stream()
                .filter(job -> job.endedDays() < 700)
                .anyMatch(job -> jobs(paper, told, 700)
                        .anyMatch(place ->
                                place.institution() == job.institution() && place.department() == job.department()));
        boolean institution = facts.jobs().stream()
                .filter(job -> job.endedDays() < 0)
                .anyMatch(job -> jobs(paper, told, 0).anyMatch(place -> place.institution() == job.institution()));
        boolean house = identities.stream()
                .anyMatch(one -> house(one) != null && house(one).equals(house(facts.identity())));
        if (department) {
            kinds.add(Kind.DEPARTMENT);
        } else if (institution || house) {
            kinds.add(Kind.INSTITUTION);
        }
        return kinds;
    }

    /** Where the paper says its writers are, and where their profiles say they were less than so many days ago. */
    private Stream<Job> jobs(Paper paper, List<Facts> told, int days) {
        return Stream.concat(
                paper.writers().stream().map(one -> writers.get(one).job()),
                told.stream().flatMap(facts -> facts.jobs().stream()).filter(job -> job.endedDays() < days));
    }

    private static @Nullable String house(Identity one) {
        var domain = one.email().substring(one.email().indexOf('@') + 1);
        return domain.equals("gmail.com") ? null : domain;
    }
}
