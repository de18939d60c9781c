package org.krugozor.publication.article.adapter.web;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.platform.web.Versions;
import org.krugozor.publication.article.application.Producing;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.OnBehalf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/publication/articles/{id}")
class ProductionController {

    private static final int LONGEST_REASON = 4000;

    private final Producing producing;

    ProductionController(Producing producing) {
        this.producing = producing;
    }

    record Approval(@Nullable OnBehalfOf onBehalf) {}

    record OnBehalfOf(
            @Nullable UUID personId,
            OnBehalf.@Nullable Channel channel,
            @Nullable String note,
            @Nullable UUID sourceFile) {

        OnBehalf checked() {
            var errors = new ArrayList<FieldError>();
            if (channel == null) {
                errors.add(new FieldError("/onBehalf/channel", "required"));
            }
            if (sourceFile == null) {
                errors.add(new FieldError("/onBehalf/sourceFile", "required"));
            }
            if (channel == null || sourceFile == null) {
                throw new Refused(Failure.invalid(errors));
            }
            return new OnBehalf(personId, channel, note == null ? "" : note.strip(), sourceFile);
        }
    }

    record TranslationCheck(@Nullable Boolean checked) {}

    record Reason(@Nullable String reason) {}

    @PostMapping("/production")
    Mono<ResponseEntity<ArticleAnswer>> enter(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = Versions.required(ifMatch);
        return answered(caller -> producing.enter(caller, id, seen));
    }

    @PostMapping("/proof")
    Mono<ResponseEntity<ArticleAnswer>> requestProof(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = Versions.required(ifMatch);
        return answered(caller -> producing.requestProof(caller, id, seen));
    }

    @PostMapping("/proof/approval")
    Mono<ResponseEntity<ArticleAnswer>> approveProof(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Approval approval) {
        var seen = ifMatch == null ? null : (Long) Versions.required(ifMatch);
        var behalf = approval == null || approval.onBehalf() == null
                ? null
                : approval.onBehalf().checked();
        return answered(caller -> producing.approveProof(caller, id, seen, behalf));
    }

    @PutMapping("/translation")
    Mono<ResponseEntity<ArticleAnswer>> markTranslation(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TranslationCheck check) {
        var seen = Versions.required(ifMatch);
        var checked = check.checked();
        if (checked == null) {
            throw new Refused(Failure.invalid("/checked", "required"));
        }
        return answered(caller -> producing.markTranslation(caller, id, seen, checked));
    }

    @PostMapping("/readiness")
    Mono<ResponseEntity<ArticleAnswer>> makeReady(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = Versions.required(ifMatch);
        return answered(caller -> producing.makeReady(caller, id, seen));
    }

    @PostMapping("/cancellation")
    Mono<ResponseEntity<ArticleAnswer>> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Reason body) {
        var seen = Versions.required(ifMatch);
        var reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw new Refused(Failure.invalid("/reason", "required"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused(Failure.invalid("/reason", "too-long"));
        }
        return answered(caller -> producing.cancel(caller, id, seen, reason.strip()));
    }

    private static Mono<ResponseEntity<ArticleAnswer>> answered(Function<Caller, Mono<Article>> act) {
        return Callers.current().flatMap(act).map(ArticleAnswer::of);
    }
}
