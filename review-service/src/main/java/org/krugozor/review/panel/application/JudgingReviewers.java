package org.krugozor.review.panel.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.review.call.Call;
import org.krugozor.review.call.Calls;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.conflict.ComputedConflicts;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.Declarations;
import org.krugozor.review.conflict.Origins;
import org.krugozor.review.conflict.Relation;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.panel.model.CoverageMatrix;
import org.krugozor.review.panel.model.Expertise;
import org.krugozor.review.panel.model.Taxonomy;
import org.krugozor.review.reviewer.application.Merges;
import org.krugozor.review.reviewer.application.Relations;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at reviewers with one manuscript in mind: what they cover, and what stands between them and it. */
@Component
public class JudgingReviewers {

    private static final String CONFLICTED = "conflicted";

    private final Calls calls;
    private final Origins origins;
    private final Declarations declarations;
    private final Merges merges;
    private final Loads loads;
    private final Offices offices;
    private final Computing computing;
    private final Clock clock;

    JudgingReviewers(
            Calls calls,
            Origins origins,
            Declarations declarations,
            Merges merges,
            Loads loads,
            Offices offices,
            Computing computing,
            Clock clock) {
        this.calls = calls;
        this.origins = origins;
        this.declarations = declarations;
        this.merges = merges;
        this.loads = loads;
        this.offices = offices;
        this.computing = computing;
        this.clock = clock;
    }

    /** What was found out about the reviewers. */
    public record Judgement(
            Case file,
            Optional<Call> call,
            Taxonomy taxonomy,
            CoverageMatrix matrix,
            Map<UUID, List<Conflict>> conflicts,
            Map<UUID, Loads.Load> loads,
            Office office,
            ComputedConflicts computed,
            LocalDate today) {

        public List<Conflict> conflictsOf(UUID reviewer) {
            return conflicts.getOrDefault(reviewer, List.of());
        }

        /** Whether a conflict forbids to ask them that no reason sets aside. */
        public boolean forbids(UUID reviewer) {
            return conflictsOf(reviewer).stream().anyMatch(one -> one.blocks() && !one.mayBeSetAside());
        }

        public Loads.Load loadOf(UUID reviewer) {
            return loads.getOrDefault(reviewer, Loads.NONE);
        }

        /** Why the reviewer cannot be asked without an override; empty if they can. Stable codes. */
        public List<String> obstacles(Reviewer reviewer) {
            var found = new ArrayList<String>();
            if (conflictsOf(reviewer.reviewerId()).stream().anyMatch(Conflict::blocks)) {
                found.add(CONFLICTED);
            }
            found.addAll(unavailable(reviewer, loadOf(reviewer.reviewerId()), today));
            if (file.readableIn().stream().noneMatch(reviewer.languagesRead()::contains)) {
                found.add("does-not-read");
            }
            return List.copyOf(found);
        }

        /** What a reason for asking them has to be given for: their obstacles, with each kind of conflict in place of their sum. */
        public List<String> standing(Reviewer reviewer) {
            return Stream.concat(
                            obstacles(reviewer).stream().filter(code -> !code.equals(CONFLICTED)),
                            conflictsOf(reviewer.reviewerId()).stream()
                                    .filter(Conflict::blocks)
                                    .map(Conflict::code))
                    .distinct()
                    .toList();
        }
    }

    /** Why somebody cannot be asked for any manuscript at present. */
    private static List<String> unavailable(Reviewer reviewer, Loads.Load load, LocalDate today) {
        var found = new ArrayList<String>();
        if (reviewer.admission() != Admission.ADMITTED) {
            found.add("not-admitted");
        }
        if (reviewer.isPaused(today)) {
            found.add("paused");
        }
        if (load.open() >= reviewer.maxLoad()) {
            found.add("fully-loaded");
        }
        return found;
    }

    /**
     * What was found out about reviewers with many manuscripts in mind.
     *
     * @param available who can be asked at all: admitted, not paused, not fully loaded
     * @param conflicted by manuscript, who must not be asked for it
     * @param warned by manuscript, who works where an author works, where that is no conflict but a warning
     * @param warnedAtMost so many of these on a panel, by the journal's settings
     * @param loads of the available ones
     * @param taxonomies by manuscript
     */
    public record Overview(
            List<Reviewer> available,
            Map<UUID, Set<UUID>> conflicted,
            Map<UUID, Set<UUID>> warned,
            int warnedAtMost,
            Map<UUID, Loads.Load> loads,
            Map<UUID, Taxonomy> taxonomies,
            LocalDate today) {

        public Loads.Load loadOf(UUID reviewer) {
            return loads.getOrDefault(reviewer, Loads.NONE);
        }
    }

    /**
     * Judges everybody for all the manuscripts, in a number of statements that grows with neither. A manuscript whose
     * authors are not known has everybody in conflict.
     */
    public Mono<Overview> judgeAll(Collection<Case> files, Collection<Reviewer> reviewers) {
        var now = clock.instant();
        var manuscripts = files.stream().map(Case::id).toList();
        var ids = reviewers.stream().map(Reviewer::reviewerId).toList();
        return offices.get()
                .flatMap(office -> Mono.zip(
                        taxonomies(files),
                        origins.of(manuscripts, coAuthorsSince(now, office)),
                        declarations.declaredOf(manuscripts),
                        loads.of(ids),
                        Mono.just(office),
                        merges.partsOf(ids)))
                .publishOn(computing.scheduler())
                .map(known -> {
                    var settings = known.getT5().settings();
                    var today = now.atZone(ZoneId.of(settings.timeZone())).toLocalDate();
                    var available = reviewers.stream()
                            .filter(one -> unavailable(
                                            one, known.getT4().getOrDefault(one.reviewerId(), Loads.NONE), today)
                                    .isEmpty())
                            .toList();
                    var relations = available.stream()
                            .flatMap(one -> relations(one, known.getT6()))
                            .toList();
                    var conflicted = new LinkedHashMap<UUID, Set<UUID>>();
                    var warned = new LinkedHashMap<UUID, Set<UUID>>();
                    for (var id : manuscripts) {
                        var origin = known.getT2().get(id);
                        var computed = origin == null
                                ? null
                                : new ComputedConflicts(
                                        origin, settings.institutionConflictWarns(), settings.conflicts(), today);
                        var barred = new HashSet<>(known.getT3().getOrDefault(id, Set.of()));
                        var colleagues = new HashSet<UUID>();
                        for (var one : relations) {
                            var found = computed == null ? null : computed.of(one);
                            if (found == null || found.stream().anyMatch(Conflict::blocks)) {
                                barred.add(one.reviewerId());
                            } else if (found.stream().anyMatch(JudgingReviewers::warnsOfInstitution)) {
                                colleagues.add(one.reviewerId());
                            }
                        }
                        conflicted.put(id, barred);
                        warned.put(id, colleagues);
                    }
                    return new Overview(
                            available,
                            conflicted,
                            warned,
                            settings.panel().ownInstitution(),
                            known.getT4(),
                            known.getT1(),
                            today);
                });
    }

    /** Whether the conflict is to work where an author works, taken as a warning alone. */
    static boolean warnsOfInstitution(Conflict conflict) {
        return conflict.type() == Conflict.Type.SAME_INSTITUTION && !conflict.blocks();
    }

    /** By manuscript the taxonomy of its call, in one statement. */
    public Mono<Map<UUID, Taxonomy>> taxonomies(Collection<Case> files) {
        return calls.findAll(files.stream().map(JudgingReviewers::edition).toList())
                .map(known -> {
                    var distinct = new HashMap<Calls.Edition, Taxonomy>();
                    var found = new LinkedHashMap<UUID, Taxonomy>();
                    files.forEach(file -> found.put(
                            file.id(),
                            distinct.computeIfAbsent(
                                    edition(file), each -> taxonomy(Optional.ofNullable(known.get(each))))));
                    return found;
                });
    }

    private static Calls.Edition edition(Case file) {
        return new Calls.Edition(file.manuscript().callId(), file.manuscript().callVersion());
    }

    private static Instant coAuthorsSince(Instant now, Office office) {
        return ComputedConflicts.coAuthorsSince(now, office.settings().conflicts());
    }

    public Mono<Judgement> judge(Case file, Collection<Reviewer> reviewers) {
        var now = clock.instant();
        var ids = reviewers.stream().map(Reviewer::reviewerId).toList();
        var call = calls.find(file.manuscript().callId(), file.manuscript().callVersion())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return offices.get()
                .flatMap(office -> Mono.zip(
                        call,
                        origins.of(file.id(), coAuthorsSince(now, office)),
                        declarations.of(file.id()),
                        loads.of(ids),
                        Mono.just(office),
                        merges.partsOf(ids)))
                .publishOn(computing.scheduler())
                .map(known -> {
                    var settings = known.getT5().settings();
                    var today = now.atZone(ZoneId.of(settings.timeZone())).toLocalDate();
                    var computed = new ComputedConflicts(
                            known.getT2(), settings.institutionConflictWarns(), settings.conflicts(), today);
                    var conflicts = new LinkedHashMap<UUID, List<Conflict>>();
                    reviewers.forEach(reviewer -> {
                        var all = new ArrayList<>(relations(reviewer, known.getT6())
                                .flatMap(one -> computed.of(one).stream())
                                .distinct()
                                .toList());
                        all.addAll(known.getT3().getOrDefault(reviewer.reviewerId(), List.of()));
                        conflicts.put(reviewer.reviewerId(), List.copyOf(all));
                    });
                    var taxonomy = taxonomy(known.getT1());
                    return new Judgement(
                            file,
                            known.getT1(),
                            taxonomy,
                            matrix(file, taxonomy, reviewers),
                            conflicts,
                            known.getT4(),
                            known.getT5(),
                            computed,
                            today);
                });
    }

    /** What is known of the reviewer, by the profile and by those that were made part of it. */
    private static Stream<Relation> relations(Reviewer reviewer, Map<UUID, List<Reviewer>> parts) {
        return Stream.concat(Stream.of(reviewer), parts.getOrDefault(reviewer.reviewerId(), List.of()).stream())
                .map(one -> Relations.of(one, reviewer.reviewerId()));
    }

    /** The coverage matrix of the case's fields, the confirmed ones once there are. */
    public static CoverageMatrix matrix(Case file, Taxonomy taxonomy, Collection<Reviewer> reviewers) {
        var known = new LinkedHashMap<UUID, Expertise>();
        reviewers.forEach(reviewer -> known.put(reviewer.reviewerId(), expertise(reviewer)));
        return new CoverageMatrix(weights(fields(file)), taxonomy, known);
    }

    /** The fields by which a panel is chosen: the confirmed ones once there are. */
    public static List<Field> fields(Case file) {
        return file.fields().isEmpty() ? file.manuscript().proposedFields() : file.fields();
    }

    /** What the reviewer says they know. */
    public static Expertise expertise(Reviewer reviewer) {
        return new Expertise(reviewer.expertise().stream()
                .collect(Collectors.toMap(Reviewer.Expertise::field, Reviewer.Expertise::level, Math::max)));
    }

    public static Taxonomy taxonomy(Optional<Call> call) {
        return new Taxonomy(call.map(Call::fields).orElse(List.of()).stream()
                .map(field -> new Taxonomy.Node(field.code(), field.parent(), field.bridge()))
                .toList());
    }

    /** Weights by code, for those who need the fields' diversity. */
    public static Map<String, Double> weights(List<Field> fields) {
        var weights = new LinkedHashMap<String, Double>();
        fields.forEach(field -> weights.merge(field.code(), field.weight(), Double::sum));
        return weights;
    }
}
