package org.krugozor.submission.manuscript.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.call.application.Calls;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.InLatin;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.text.Transliteration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Offers names and references in Latin letters by the tables the call names, and takes what the author asks for. */
@Component
class OfferingLatin {

    private final Calls calls;
    private final InLatin letters = new InLatin(new Transliteration());

    OfferingLatin(Calls calls) {
        this.calls = calls;
    }

    /** What is offered to the draft, by JSON pointer of the blank field; nothing where no draft is. */
    Mono<Map<String, String>> to(Manuscript manuscript) {
        var draft = manuscript.draft();
        return draft == null
                ? Mono.just(Map.of())
                : calls.byId(manuscript.callId())
                        // a long list is work, and no event loop should be held by it
                        .publishOn(Schedulers.parallel())
                        .map(call ->
                                letters.offered(draft.content(), call.rules().schemes()));
    }

    /** The content with what is offered at this pointer and below; as it was where nothing is taken. */
    Mono<Content> taken(Manuscript manuscript, Content content, @Nullable String pointer) {
        return pointer == null
                ? Mono.just(content)
                : calls.byId(manuscript.callId())
                        .publishOn(Schedulers.parallel())
                        .map(call -> letters.taken(content, call.rules().schemes(), pointer));
    }
}
