package org.krugozor.review.round.application;

import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the editor of a case that a working translation has come, the first or a later one; where it has none, whoever asked for it. */
@Component
@Order(4)
class TellingOfTranslations implements AfterChange {

    private final TellingEditors telling;

    TellingOfTranslations(TellingEditors telling) {
        this.telling = telling;
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        var file = change.next();
        var translation = file.translationCameLast();
        if (translation.isEmpty() || !change.bringsTranslation()) {
            return Mono.empty();
        }
        var editor = file.sectionEditor() == null ? translation.get().askedBy() : file.sectionEditor();
        return telling.tell(
                file, editor, "editor-translation-here", "case:" + file.id() + ":translation:" + file.version());
    }
}
