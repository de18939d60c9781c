package org.krugozor.platform.document.tus;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.DocumentFailed;
import org.krugozor.platform.document.DocumentFailure;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * tus 1.0.0 (https://tus.io/protocols/resumable-upload) over {@link Uploads}: core, creation, checksum, expiration and
 * termination. Errors are the platform's problems.
 */
public final class TusUploads {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Uploads uploads;
    private final Function<ServerRequest, Mono<String>> owner;

    /** {@code owner} tells who asks; an error where nobody may. */
    public TusUploads(Uploads uploads, Function<ServerRequest, Mono<String>> owner) {
        this.uploads = uploads;
        this.owner = owner;
    }

    /** The endpoints under {@code path}, such as {@code /api/submission/uploads}. */
    public RouterFunction<ServerResponse> routes(String path) {
        String one = path + "/{id}";
        return RouterFunctions.route()
                .OPTIONS(path, request -> capabilities())
                .OPTIONS(one, request -> capabilities())
                .POST(path, versioned(this::create))
                .HEAD(one, versioned(this::look))
                .route(RequestPredicates.path(one), versioned(this::change))
                .build();
    }

    private Mono<ServerResponse> capabilities() {
        return ServerResponse.noContent()
                .header(UploadHeaders.RESUMABLE, UploadHeaders.VERSION)
                .header("Tus-Version", UploadHeaders.VERSION)
                .header("Tus-Extension", "creation,checksum,expiration,termination")
                .header("Tus-Checksum-Algorithm", "sha256,sha1")
                .header("Tus-Max-Size", Long.toString(limit()))
                .build();
    }

    /** Every answer names the version, errors too, so it is set before anything can go wrong. */
    private HandlerFunction<ServerResponse> versioned(HandlerFunction<ServerResponse> handler) {
        return request -> {
            HttpHeaders answer = request.exchange().getResponse().getHeaders();
            answer.set(UploadHeaders.RESUMABLE, UploadHeaders.VERSION);
            answer.setCacheControl("no-store");
            if (!UploadHeaders.VERSION.equals(header(request, UploadHeaders.RESUMABLE))) {
                answer.set("Tus-Version", UploadHeaders.VERSION);
                return Mono.error(new Refused(Failure.of("upload-version", 412)));
            }
            return handler.handle(request);
        };
    }

    private Mono<ServerResponse> create(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        return owner.apply(request)
                .flatMap(who -> uploads.begin(
                        who,
                        UploadHeaders.number(headers, UploadHeaders.LENGTH),
                        UploadHeaders.metadata(headers.getFirst(UploadHeaders.METADATA))))
                .flatMap(upload -> ServerResponse.created(
                                URI.create(request.requestPath().value() + "/" + upload.id()))
                        .header(UploadHeaders.EXPIRES, HTTP_DATE.format(upload.expires()))
                        .build());
    }

    private Mono<ServerResponse> look(ServerRequest request) {
        return owner.apply(request)
                .flatMap(who -> uploads.look(id(request), who))
                .flatMap(upload -> ServerResponse.ok()
                        .header(UploadHeaders.OFFSET, Long.toString(upload.received()))
                        .header(UploadHeaders.LENGTH, Long.toString(upload.length()))
                        .header(UploadHeaders.EXPIRES, HTTP_DATE.format(upload.expires()))
                        .build());
    }

    /** PATCH and DELETE, by themselves or named in a POST by a client whose surroundings know no others. */
    private Mono<ServerResponse> change(ServerRequest request) {
        String override = header(request, "X-HTTP-Method-Override");
        HttpMethod method = override != null && request.method().equals(HttpMethod.POST)
                ? HttpMethod.valueOf(override)
                : request.method();
        if (method.equals(HttpMethod.PATCH)) {
            return append(request);
        }
        if (method.equals(HttpMethod.DELETE)) {
            return owner.apply(request)
                    .flatMap(who -> uploads.remove(id(request), who))
                    .then(Mono.defer(() -> ServerResponse.noContent().build()));
        }
        return Mono.error(new Refused(Failure.of("method-not-allowed", 405)));
    }

    private Mono<ServerResponse> append(ServerRequest request) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        if (!UploadHeaders.MEDIA_TYPE.equals(header(request, HttpHeaders.CONTENT_TYPE))) {
            return Mono.error(new Refused(Failure.of("wrong-content-type", 415)));
        }
        return owner.apply(request)
                .flatMap(who -> {
                    long offset = UploadHeaders.number(headers, UploadHeaders.OFFSET);
                    if (headers.getContentLength() > limit()) {
                        return Mono.error(new DocumentFailed(new DocumentFailure.TooLarge(limit())));
                    }
                    return uploads.append(
                            id(request),
                            who,
                            offset,
                            UploadHeaders.checksum(headers),
                            request.exchange().getRequest().getBody());
                })
                .flatMap(upload -> ServerResponse.noContent()
                        .header(UploadHeaders.OFFSET, Long.toString(upload.received()))
                        .header(UploadHeaders.EXPIRES, HTTP_DATE.format(upload.expires()))
                        .build());
    }

    private long limit() {
        return uploads.settings().limit().toBytes();
    }

    private static @Nullable String header(ServerRequest request, String name) {
        return request.headers().firstHeader(name);
    }

    private static UUID id(ServerRequest request) {
        try {
            return UUID.fromString(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw new Refused(Failure.notFound());
        }
    }
}
