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
import java.util.TreeMap;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.call.Calls;
import org.krugozor.review.call.KnownFields;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.reviewer.exchange.ReviewerTable;
import org.krugozor.review.reviewer.exchange.ReviewerTable.Line;
import org.krugozor.review.reviewer.exchange.UnreadableFile;
import org.krugozor.review.reviewer.model.Reviewer;
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
    private static final int PIECE = 500;

    private final Reviewers reviewers;
    private final Offices offices;
    private final Calls calls;
    private final Transactions transactions;

    ImportingReviewers(Reviewers reviewers, Offices offices, Calls calls, Transactions transactions) {
        this.reviewers = reviewers;
        this.offices = offices;
        this.calls = calls;
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
                .zipWith(calls.fields())
                .flatMap(known -> {
                    var read = known.getT1();
                    // by the line, so that whoever mends the table goes through it once
                    var wrong = new TreeMap<>(read.errors());
                    var lines = new ArrayList<Line>();
                    for (var line : read.lines()) {
                        var errors = errors(line, known.getT2());
                        if (errors.isEmpty()) {
                            lines.add(line);
                        } else {
                            wrong.put(line.number(), errors);
                        }
                    }
                    if (read.lines().size() > MOST) {
                        return Mono.error(new Refused(
                                Failure.invalid(List.of(new FieldError("/file", "too-many", Map.of("most", MOST))))));
                    }
                    return apply(lines, dry)
                            .map(effects -> new Imported(
                                    count(effects, Effect.ADDED),
                                    count(effects, Effect.CHANGED),
                                    count(effects, Effect.NONE),
                                    wrong.values().stream()
                                            .flatMap(List::stream)
                                            .toList()));
                });
    }

    private static int count(List<Effect> effects, Effect wanted) {
        return (int) effects.stream().filter(wanted::equals).count();
    }

    private static List<FieldError> errors(Line line, KnownFields fields) {
        var at = "/lines/" + line.number();
        try {
            var inputs = new Inputs()
                    .email(at + "/email", line.email())
                    .when(line.names().isEmpty(), at + "/names", "no-name")
                    .when(line.orcid() != null && !Orcid.isValid(line.orcid()), at + "/orcid", "bad-orcid")
                    .when(
                            line.languagesRead().stream().anyMatch(ImportingReviewers::isNoLanguage),
                            at + "/languages_read",
                            "bad-language")
                    .when(
                            line.languagesWritten().stream().anyMatch(ImportingReviewers::isNoLanguage),
                            at + "/languages_written",
                            "bad-language");
            for (var known : line.expertise()) {
                inputs.when(
                        !fields.know(known.field()),
                        at + "/expertise",
                        "unknown-field",
                        KnownFields.named(known.field()));
            }
            inputs.refuse();
            return List.of();
        } catch (Refused wrong) {
            return wrong.failure().errors();
        }
    }

    private static boolean isNoLanguage(String code) {
        return !code.matches("[a-z]{2,3}");
    }

    private Mono<List<Effect>> apply(List<Line> lines, boolean dry) {
        var addresses = lines.stream().map(ImportingReviewers::address).toList();
        return transactions.run(
                Mono.zip(reviewers.byEmails(addresses), offices.get()).flatMap(known -> {
                    var asked = known.getT1();
                    var before = new LinkedHashMap<String, Reviewer>();
                    asked.values().forEach(profile -> before.put(lower(profile.email()), profile));
                    var after = new LinkedHashMap<>(before);
                    int load = known.getT2().settings().maxLoad();
                    var effects = lines.stream()
                            .map(line -> effect(line, own(line, asked), after, load))
                            .toList();
                    return (dry ? Mono.<Void>empty() : kept(before, after)).thenReturn(effects);
                }));
    }

    private static String address(Line line) {
        return lower(line.email());
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The address of the profile the line is about: not its own where that was merged into another. */
    private static String own(Line line, Map<String, Reviewer> asked) {
        var found = asked.get(address(line));
        return found == null ? address(line) : lower(found.email());
    }

    /** Lays the line over what is there by now; an address may come twice. */
    private static Effect effect(Line line, String address, Map<String, Reviewer> profiles, int load) {
        var present = profiles.get(address);
        var next = present == null ? TableLine.fresh(line, load) : TableLine.over(present, line);
        profiles.put(address, next);
        return present == null ? Effect.ADDED : next.equals(present) ? Effect.NONE : Effect.CHANGED;
    }

    private Mono<Void> kept(Map<String, Reviewer> before, Map<String, Reviewer> after) {
        var fresh = new ArrayList<Reviewer>();
        var changed = new ArrayList<Reviewer>();
        after.forEach((address, profile) -> {
            var was = before.get(address);
            if (was == null) {
                fresh.add(profile);
            } else if (!profile.equals(was)) {
                changed.add(profile.at(was.version() + 1));
            }
        });
        return pieces(fresh)
                .concatMap(reviewers::addAll)
                .thenMany(pieces(changed).concatMap(reviewers::saveAll))
                .then();
    }

    /** A statement for each piece, so that none grows with the table. */
    private static Flux<List<Reviewer>> pieces(List<Reviewer> profiles) {
        return Flux.fromIterable(profiles).buffer(PIECE);
    }
}
