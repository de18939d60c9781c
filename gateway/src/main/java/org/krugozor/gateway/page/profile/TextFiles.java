package org.krugozor.gateway.page.profile;

import java.nio.file.Path;
import java.util.Optional;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.BodyInserter;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Passes text files on: lists of publications, and the table of reviewers. */
@Component
public class TextFiles {

    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    /** A long scholar's life in BibTeX is a fifth of it. */
    private static final DataSize PUBLICATIONS = DataSize.ofMegabytes(2);

    private static final DataBufferFactory BUFFERS = new DefaultDataBufferFactory();
    private static final int PIECE = 16 * 1024;

    private final ServiceCalls calls;

    TextFiles(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Adds the publications of a file to a profile; where none was chosen, the service says so. */
    public Mono<Answer> add(ServerWebExchange exchange, String profile, SentForm form, Optional<FilePart> file) {
        var command = Acting.guarded(
                Command.post(Service.REVIEW, "/api/review/reviewers/" + profile + "/publications"), form);
        return file.map(part -> TextFile.withTemporary(there -> TextFile.put(part, there, PUBLICATIONS)
                        .flatMap(text -> text.blank()
                                ? nothing(exchange, command)
                                : calls.upload(exchange, command, body(text.path(), PLAIN)))))
                .orElseGet(() -> nothing(exchange, command));
    }

    /** A text of nothing is no body, and the service could only say that the request is misshapen. */
    private Mono<Answer> nothing(ServerWebExchange exchange, Command command) {
        return calls.upload(exchange, command, (request, context) -> {
            request.getHeaders().setContentType(PLAIN);
            return BodyInserters.fromValue("\n").insert(request, context);
        });
    }

    /** A text on our disk as the body of a request, read as it is sent. */
    public static BodyInserter<Object, ClientHttpRequest> body(Path text, MediaType type) {
        return (request, context) -> {
            request.getHeaders().setContentType(type);
            return BodyInserters.fromDataBuffers(DataBufferUtils.read(text, BUFFERS, PIECE))
                    .insert(request, context);
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
