package org.krugozor.review.reviewer.adapter.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Words;
import org.krugozor.review.input.Inputs;
import org.krugozor.review.input.Limits;
import org.krugozor.review.reviewer.application.TyingReviewers;
import org.krugozor.review.reviewer.application.UntiedReviewers;
import org.krugozor.review.reviewer.application.UntiedReviewers.Identity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Reviewers without a person. Persons are made elsewhere: whoever takes a table in asks here for whom one is missing, and
 * says here who they are.
 */
@RestController
@RequestMapping("/api/review/reviewers/untied")
class UntiedReviewersController {

    private static final int MOST = 500;

    private final UntiedReviewers untied;
    private final TyingReviewers tying;
    private final Words words;

    UntiedReviewersController(UntiedReviewers untied, TyingReviewers tying, Words words) {
        this.untied = untied;
        this.tying = tying;
        this.words = words;
    }

    record Said(
            @Nullable UUID reviewerId,
            @Nullable String email,
            @Nullable UUID personId) {}

    record Body(@Nullable List<@Nullable Said> identities) {

        List<Identity> checked() {
            var inputs = new Inputs().required("/identities", identities).atMost("/identities", identities, MOST);
            inputs.refuse();
            var all = Objects.requireNonNull(identities);
            for (int i = 0; i < all.size(); i++) {
                var at = "/identities/" + i;
                var one = all.get(i);
                inputs.required(at, one);
                if (one != null) {
                    inputs.required(at + "/reviewerId", one.reviewerId())
                            .required(at + "/email", one.email())
                            .required(at + "/personId", one.personId());
                }
            }
            inputs.refuse();
            return all.stream()
                    .map(Objects::requireNonNull)
                    .map(one -> new Identity(
                            Objects.requireNonNull(one.reviewerId()),
                            Objects.requireNonNull(one.email()),
                            Objects.requireNonNull(one.personId())))
                    .toList();
        }
    }

    /** Why a profile stays without a person, in the caller's language. */
    record Left(UUID reviewerId, String code, String detail, UUID other) {}

    record Answer(int tied, List<Left> left) {}

    @GetMapping
    Mono<Page<UntiedReviewers.Untied>> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return untied.page(after, Limits.of(limit));
    }

    @PostMapping
    Mono<Answer> tie(@RequestBody Body body, @RequestHeader HttpHeaders headers) {
        var language = Words.language(headers);
        return tying.tie(body.checked())
                .map(done -> new Answer(
                        done.tied(),
                        done.taken().stream().map(one -> left(one, language)).toList()));
    }

    private Left left(TyingReviewers.Doubled doubled, Locale language) {
        var code = "person-has-profile";
        return new Left(
                doubled.reviewerId(), code, words.say("field." + code, Map.of(), language, code), doubled.other());
    }
}
