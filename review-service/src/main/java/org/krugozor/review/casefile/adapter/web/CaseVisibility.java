package org.krugozor.review.casefile.adapter.web;

import java.util.UUID;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.office.application.KnowingEditors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who hears that something of the office changed: staff alone, and of a case only those who see it. */
@Component
class CaseVisibility implements ChangeVisibility {

    private final KnowingEditors editors;
    private final ChangingCases cases;

    CaseVisibility(KnowingEditors editors, ChangingCases cases) {
        this.editors = editors;
        this.cases = cases;
    }

    @Override
    public Mono<Boolean> visible(Caller caller, String kind, String id) {
        if (!caller.isStaff()) {
            return Mono.just(false);
        }
        return switch (kind) {
            case "case" ->
                editors.of(caller)
                        .flatMap(editor -> cases.see(UUID.fromString(id), editor))
                        .map(file -> true)
                        .onErrorReturn(Refused.class, false);
            case "reviewer", "office" -> Mono.just(true);
            case "mail" -> Mono.just(caller.has("secretary"));
            default -> Mono.just(false);
        };
    }
}
