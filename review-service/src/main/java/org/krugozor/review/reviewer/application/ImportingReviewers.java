package org.krugozor.review.reviewer.application;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.reviewer.exchange.ReviewerTable;
import org.krugozor.review.reviewer.exchange.ReviewerTable.Line;
import org.krugozor.review.reviewer.exchange.UnreadableFile;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Channel;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Language;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes a table of reviewers in: a new address makes a profile, a known one fills in what the line says and leaves the
 * rest. A line that is wrong is told and passed over; the others stand, in one transaction.
 */
@Component
public class ImportingReviewers {

    private static final int MOST = 5_000;

    private final Reviewers reviewers;
    private final Offices offices;
    private final Transactions transactions;

    ImportingReviewers(Reviewers reviewers, Offices offices, Transactions transactions) {
        this.reviewers = reviewers;
        this.offices = offices;
        this.transactions = transactions;
    }

    /** What came of a table, or would. */
    public record Imported(int added, int changed, int unchanged, List<FieldError> errors) {}

    private enum Effect {
        ADDED,
        CHANGED,
        NONE
    }

    /**
     * Reads the table and applies it.
     *
     * @param table in UTF-8; read line by line
     * @param dry only tells what would happen
     */
    public Mono<Imported> take(Path table, boolean dry) {
        return Mono.fromCallable(() -> {
                    try (var text = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
                        return ReviewerTable.read(text);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        UnreadableFile.class,
                        broken -> new Refused(Failure.invalid("/file", Objects.requireNonNull(broken.getMessage()))))
                .flatMap(read -> {
                    var errors = new ArrayList<>(read.errors());
                    var lines = read.lines().stream()
                            .filter(line -> isPossible(line, errors))
                            .toList();
                    if (read.lines().size() > MOST) {
                        return Mono.error(new Refused(
                                Failure.invalid(List.of(new FieldError("/file", "too-many", Map.of("most", MOST))))));
                    }
                    return apply(lines, dry)
                            .map(effects -> new Imported(
                                    count(effects, Effect.ADDED),
                                    count(effects, Effect.CHANGED),
                                    count(effects, Effect.NONE),
                                    List.copyOf(errors)));
                });
    }

    private static int count(List<Effect> effects, Effect wanted) {
        return (int) effects.stream().filter(wanted::equals).count();
    }

    private static boolean isPossible(Line line, List<FieldError> errors) {
        var at = "/lines/" + line.number();
        try {
            new Inputs()
                    .email(at + "/email", line.email())
                    .when(line.names().isEmpty(), at + "/names", "no-name")
                    .when(
                            line.orcid() != null && !line.orcid().matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]"),
                            at + "/orcid",
                            "bad-orcid")
                    .when(
                            line.languagesRead().stream().anyMatch(code -> !code.matches("[a-z]{2,3}")),
                            at + "/languages_read",
                            "bad-language")
                    .refuse();
            return true;
        } catch (Refused wrong) {
            errors.addAll(wrong.failure().errors());
            return false;
        }
    }

    private Mono<List<Effect>> apply(List<Line> lines, boolean dry) {
        var addresses = lines.stream()
                .map(line -> line.email().toLowerCase(Locale.ROOT))
                .toList();
        return transactions.run(
                Mono.zip(reviewers.byEmails(addresses), offices.get()).flatMap(known -> {
                    var present = new LinkedHashMap<>(known.getT1());
                    int load = known.getT2().settings().maxLoad();
                    return Flux.fromIterable(lines)
                            .concatMap(line -> {
                                var key = line.email().toLowerCase(Locale.ROOT);
                                var before = present.get(key);
                                var after = before == null ? fresh(line, load) : over(before, line);
                                present.put(key, after);
                                if (after.equals(before)) {
                                    return Mono.just(Effect.NONE);
                                }
                                var effect = before == null ? Effect.ADDED : Effect.CHANGED;
                                if (dry) {
                                    return Mono.just(effect);
                                }
                                var saved = before == null
                                        ? reviewers.add(after)
                                        : reviewers.save(next(present, key, after), before.version());
                                return saved.thenReturn(effect);
                            })
                            .collectList();
                }));
    }

    private static Reviewer next(Map<String, Reviewer> present, String key, Reviewer changed) {
        var next = changed.at(changed.version() + 1);
        present.put(key, next);
        return next;
    }

    private static Reviewer fresh(Line line, int usualLoad) {
        return new Reviewer(
                Ids.random(),
                0,
                null,
                line.email(),
                line.names(),
                line.degree(),
                null,
                null,
                affiliations(List.of(), line),
                line.orcid(),
                line.languagesRead(),
                List.of(),
                line.expertise(),
                line.keywords(),
                or(line.maxLoad(), usualLoad),
                null,
                Language.spoken(or(line.locale(), "en")),
                Channel.EMAIL,
                List.of(),
                List.of(),
                Admission.ADMITTED);
    }

    private static Reviewer over(Reviewer present, Line line) {
        var names = new LinkedHashMap<>(present.names());
        names.putAll(line.names());
        var keywords = new LinkedHashMap<>(present.keywords());
        keywords.putAll(line.keywords());
        return new Reviewer(
                present.reviewerId(),
                present.version(),
                present.personId(),
                present.email(),
                names,
                line.degree() == null ? present.degree() : line.degree(),
                present.academicTitle(),
                present.position(),
                affiliations(present.affiliations(), line),
                line.orcid() == null ? present.orcid() : line.orcid(),
                line.languagesRead().isEmpty() ? present.languagesRead() : line.languagesRead(),
                present.languagesWritten(),
                expertise(present.expertise(), line.expertise()),
                keywords,
                or(line.maxLoad(), present.maxLoad()),
                present.pausedUntil(),
                Language.spoken(or(line.locale(), present.locale())),
                present.channel(),
                present.publications(),
                present.ties(),
                present.admission());
    }

    /** A level the editors confirmed stays confirmed while the table says the same. */
    private static List<Reviewer.Expertise> expertise(List<Reviewer.Expertise> present, List<Reviewer.Expertise> said) {
        if (said.isEmpty()) {
            return present;
        }
        return said.stream()
                .map(one -> present.stream()
                        .filter(known -> known.field().equals(one.field()) && known.level() == one.level())
                        .findFirst()
                        .orElse(one))
                .toList();
    }

    private static List<Reviewer.Affiliation> affiliations(List<Reviewer.Affiliation> present, Line line) {
        if (line.institution() == null) {
            return present;
        }
        var said = new Reviewer.Affiliation(line.department(), line.institution(), null, null, null, null);
        boolean known = present.stream()
                .anyMatch(job -> job.to() == null && Objects.equals(job.institution(), said.institution()));
        return known
                ? present
                : Stream.concat(Stream.of(said), present.stream()).toList();
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
