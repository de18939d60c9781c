package org.krugozor.review.panel.adapter.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.call.Calls;
import org.krugozor.review.call.KnownFields;
import org.krugozor.review.casefile.model.Uncovered;
import org.krugozor.review.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a refusal that speaks of fields name them in the reader's language: nobody has the classifier by heart. */
@Component
public class NamingFields {

    private final Calls calls;

    NamingFields(Calls calls) {
        this.calls = calls;
    }

    /** The act, its refusal named. */
    public <T> Mono<T> of(Mono<T> act, HttpHeaders headers) {
        return act.onErrorResume(Refused.class, refused -> named(refused.failure(), Language.of(headers))
                .flatMap(failure -> Mono.error(failure == refused.failure() ? refused : new Refused(failure))));
    }

    /** The failure with the fields it speaks of in words; the same where it speaks of none. */
    private Mono<Failure> named(Failure failure, String language) {
        return named(Map.of("", failure), language).map(named -> Objects.requireNonNull(named.get("")));
    }

    /** As for one, for many at once. */
    public <K> Mono<Map<K, Failure>> named(Map<K, Failure> failures, String language) {
        return failures.values().stream().noneMatch(NamingFields::speaksOfFields)
                ? Mono.just(failures)
                : calls.fields().map(known -> {
                    var named = new HashMap<>(failures);
                    named.replaceAll(
                            (of, failure) -> speaksOfFields(failure) ? named(failure, known, language) : failure);
                    return named;
                });
    }

    private static boolean speaksOfFields(Failure failure) {
        return failure.details().containsKey(Uncovered.NAMED)
                && failure.details().get(Uncovered.CODES) instanceof String;
    }

    private static Failure named(Failure failure, KnownFields known, String language) {
        var details = new HashMap<String, Object>(failure.details());
        // a title may hold commas
        details.put(
                Uncovered.NAMED,
                Stream.of(String.valueOf(failure.details().get(Uncovered.CODES)).split(", "))
                        .map(code -> known.inWords(code, language))
                        .collect(Collectors.joining("; ")));
        return new Failure(failure.type(), failure.status(), details, failure.errors());
    }
}
