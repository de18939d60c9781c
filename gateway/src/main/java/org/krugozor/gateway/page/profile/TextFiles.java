package org.krugozor.gateway.page.profile;

import java.util.Optional;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Passes text files on: lists of publications, and the table of reviewers. */
@Component
public class TextFiles {

    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final ServiceCalls calls;

    TextFiles(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Adds the publications of a file to a profile; where none was chosen, the service says so. */
    public Mono<Answer> add(ServerWebExchange exchange, String profile, SentForm form, Optional<FilePart> file) {
        var command = Acting.guarded(
                Command.post(Service.REVIEW, "/api/review/reviewers/" + profile + "/publications"), form);
        // a text of nothing is no body, and the service could only say that the request is misshapen
        return file.map(TextFile::read)
                .orElse(Mono.just(""))
                .map(text -> text.isBlank() ? "\n" : text)
                .flatMap(text -> calls.upload(exchange, command, body(text, PLAIN)));
    }

    /** A text as the body of a request. */
    public static BodyInserter<Object, ClientHttpRequest> body(String text, MediaType type) {
        return (request, context) -> {
            request.getHeaders().setContentType(type);
            return BodyInserters.fromValue(text).insert(request, context);
        };
    }

    /** What came of a file, as the query of the page to go on to. */
    public static String outcome(Answer answer) {
        var body = answer.body();
        return "?added=" + body.path("added").asInt(0) + "&known="
                + body.path("known").asInt(0) + "&skipped="
                + body.path("skipped").size() + "#publications";
    }
}
