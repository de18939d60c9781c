package org.krugozor.gateway.page.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Carries a form of a page to a service: on the version and with the key it holds, a 303 when it was done, and the page
 * again with everything that was typed when the service would not have it so.
 */
@Component
public class Acting {

    /** Fields that are no content and are shown again all the same. */
    private static final List<String> BESIDE = List.of("sourceFile", "sourceName");

    private final ServiceCalls calls;

    Acting(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Where a page goes on after an act, and how it is shown again when the act was refused. */
    public record Turn(Function<Answer, String> onwards, Function<Acts, Mono<String>> again) {

        /** Goes on at one address, whatever was answered. */
        public static Turn to(String path, Function<Acts, Mono<String>> again) {
            return new Turn(answer -> path, again);
        }
    }

    /** One act whose form stands for a command. */
    public Mono<String> act(
            ServerWebExchange exchange, String name, FormShape shape, Function<SentForm, Command> command, Turn turn) {
        return exchange.getFormData().flatMap(fields -> {
            var form = form(fields, shape);
            return carried(exchange, name, form, calls.send(exchange, guarded(command.apply(form), form)), turn);
        });
    }

    /** One act that takes more than one call; the last answer tells where to go on. */
    public Mono<String> acts(
            ServerWebExchange exchange,
            String name,
            FormShape shape,
            Function<SentForm, Mono<Answer>> work,
            Turn turn) {
        return exchange.getFormData().flatMap(fields -> {
            var form = form(fields, shape);
            return carried(exchange, name, form, work.apply(form), turn);
        });
    }

    /** One act with a file beside its fields; the file is there only where one was chosen. */
    public Mono<String> withFile(
            ServerWebExchange exchange,
            String name,
            FormShape shape,
            BiFunction<SentForm, Optional<FilePart>, Mono<Answer>> work,
            Turn turn) {
        return exchange.getMultipartData().flatMap(parts -> {
            var form = form(fields(parts), shape);
            return carried(exchange, name, form, work.apply(form, chosen(parts)), turn);
        });
    }

    /** Sends a file on as it comes, never whole in memory; where none was chosen, the service says what is missing. */
    public Mono<Answer> upload(ServerWebExchange exchange, Command command, Optional<FilePart> chosen) {
        var body = new MultipartBodyBuilder();
        if (chosen.isPresent()) {
            var file = chosen.get();
            var type = file.headers().getContentType();
            body.asyncPart("file", file.content(), DataBuffer.class)
                    .filename(file.filename())
                    .contentType(type == null ? MediaType.APPLICATION_OCTET_STREAM : type);
        } else {
            body.part("none", "");
        }
        return calls.upload(exchange, command, BodyInserters.fromMultipartData(body.build()));
    }

    private static SentForm form(MultiValueMap<String, String> fields, FormShape shape) {
        var form = new SentForm(fields, shape);
        WholeNumbers.in(form.content());
        return form;
    }

    /** The command on the form's version and with its key. */
    public static Command guarded(Command command, SentForm form) {
        return command.onVersion(form.version()).once(form.key());
    }

    private static Mono<String> carried(
            ServerWebExchange exchange, String name, SentForm form, Mono<Answer> work, Turn turn) {
        return work.map(answer -> Redirects.to(turn.onwards().apply(answer), answer))
                .onErrorResume(CallFailed.class, failure -> {
                    if (!correctable(failure)) {
                        return Mono.error(failure);
                    }
                    exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
                    var beside = new LinkedHashMap<String, String>();
                    for (var field : BESIDE) {
                        var value = form.plain(field);
                        if (value != null) {
                            beside.put(field, value);
                        }
                    }
                    return turn.again()
                            .apply(Acts.refused(name, FormView.givenBack(form, failure), Map.copyOf(beside)));
                });
    }

    /** A file of the wrong kind or size is chosen anew on the same page. */
    private static boolean correctable(CallFailed failure) {
        int code = failure.status().value();
        return failure.correctable() || code == 413 || code == 415;
    }

    private static MultiValueMap<String, String> fields(MultiValueMap<String, Part> parts) {
        var fields = new LinkedMultiValueMap<String, String>();
        parts.forEach((name, values) -> values.forEach(part -> {
            if (part instanceof FormFieldPart field) {
                fields.add(name, field.value());
            }
        }));
        return fields;
    }

    private static Optional<FilePart> chosen(MultiValueMap<String, Part> parts) {
        return parts.getFirst("file") instanceof FilePart file
                        && !file.filename().isBlank()
                ? Optional.of(file)
                : Optional.empty();
    }
}
