package org.krugozor.review.reviewer.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.reviewer.exchange.PublicationList;
import org.krugozor.review.reviewer.exchange.UnreadableFile;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Adds the publications of a file to a profile; those it has already are passed over. */
@Component
public class ImportingPublications {

    private final KeepingReviewers keeping;

    ImportingPublications(KeepingReviewers keeping) {
        this.keeping = keeping;
    }

    /** What came of a file: how many were new, how many known, and which entries could not be taken. */
    public record Imported(Reviewer reviewer, int added, int known, List<FieldError> skipped) {}

    /** Reads the file and adds; a file in none of the formats is 422 {@code invalid} at {@code /file}. */
    public Mono<Imported> add(UUID reviewerId, long seen, String file) {
        // parsing a long list takes a while: not on an event loop
        return Mono.fromCallable(() -> PublicationList.read(file))
                .subscribeOn(Schedulers.parallel())
                .onErrorMap(
                        UnreadableFile.class,
                        broken -> new Refused(Failure.invalid("/file", Objects.requireNonNull(broken.getMessage()))))
                .flatMap(read -> {
                    var counted = new int[1];
                    return keeping.change(reviewerId, seen, present -> {
                                var all = joined(present.publications(), read.publications());
                                counted[0] = all.size() - present.publications().size();
                                return present.having(all);
                            })
                            .map(changed -> new Imported(
                                    changed, counted[0], read.publications().size() - counted[0], read.skipped()));
                });
    }

    private static List<Publication> joined(List<Publication> present, List<Publication> found) {
        var all = new ArrayList<>(present);
        found.stream().filter(one -> all.stream().noneMatch(one::isSameAs)).forEach(all::add);
        all.sort(Comparator.comparing(Publication::year, Comparator.nullsLast(Comparator.<Integer>reverseOrder())));
        return all;
    }
}
