package org.krugozor.platform.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.krugozor.platform.document.DocumentFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where failures become problem+json (RFC 9457), in the caller's language. Says nothing of the inside. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

    static final String TYPES = "https://krugozor.org/problems/";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final Words words;
    private final JsonMapper mapper;

    public ProblemHandler(Words words, JsonMapper mapper) {
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        return write(exchange, failure(thrown));
    }

    /** Writes the failure as the answer. */
    public Mono<Void> write(ServerWebExchange exchange, Failure failure) {
        var response = exchange.getResponse();
        var language = Words.language(exchange.getRequest().getHeaders());
        response.setStatusCode(HttpStatusCode.valueOf(failure.status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        if (failure.status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure.details().get("retryAfter") instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        var body = mapper.writeValueAsBytes(body(failure, language));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(Failure failure, Locale language) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", URI.create(TYPES + failure.type()).toString());
        body.put("title", words.say(failure.type() + ".title", failure.details(), language, failure.type()));
        body.put("status", failure.status());
        body.put("detail", words.say(failure.type() + ".detail", failure.details(), language, ""));
        failure.details().forEach(body::putIfAbsent);
        if (!failure.errors().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            for (var error : failure.errors()) {
                errors.add(Map.of(
                        "pointer", error.pointer(),
                        "code", error.code(),
                        "detail", words.say("field." + error.code(), error.args(), language, error.code())));
            }
            body.put("errors", errors);
        }
        return body;
    }

    static Failure failure(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            return refused.failure();
        }
        if (thrown instanceof DocumentFailed failed) {
            return failed.problem();
        }
        if (thrown instanceof AuthenticationException) {
            return Failure.of("unauthenticated", 401);
        }
        if (thrown instanceof AccessDeniedException) {
            return Failure.forbidden();
        }
        if (has(thrown, DataBufferLimitException.class)) {
            return Failure.of("too-large", 413);
        }
        if (thrown instanceof WebExchangeBindException binding) {
            return Failure.invalid(binding.getFieldErrors().stream()
                    .map(error -> new FieldError("/" + error.getField().replace('.', '/'), "invalid"))
                    .toList());
        }
        if (thrown instanceof ServerWebInputException input) {
            return input.getMethodParameter() != null
                            && input.getMethodParameter().getParameterType() == java.util.UUID.class
                    ? Failure.notFound()
                    : new Failure("malformed", 400, Map.of(), unread(thrown));
        }
        if (thrown instanceof UnsupportedMediaTypeStatusException) {
            return Failure.of("wrong-content-type", 415);
        }
        if (thrown instanceof NotAcceptableStatusException) {
            return Failure.of("not-acceptable", 406);
        }
        if (thrown instanceof MethodNotAllowedException) {
            return Failure.of("method-not-allowed", 405);
        }
        if (thrown instanceof ResponseStatusException status
                && status.getStatusCode().is4xxClientError()) {
            return status.getStatusCode().value() == 404
                    ? Failure.notFound()
                    : Failure.of("malformed", status.getStatusCode().value());
        }
        if (thrown instanceof DataIntegrityViolationException) {
            LOG.warn("a constraint refused what the program let through", thrown);
            return Failure.of("conflicting-change", 409);
        }
        if (thrown instanceof TransientDataAccessException || isAway(thrown)) {
            LOG.warn("the machine could not answer: {}", thrown.toString());
            return Failure.of("unavailable", 503, Map.of("retryAfter", 2));
        }
        LOG.error("unexpected", thrown);
        return Failure.of("unexpected", 500);
    }

    /** The value of a body that could not be read, such as a word where a number is asked for; none if all of it is broken. */
    private static List<FieldError> unread(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException json && !json.getPath().isEmpty()) {
                var pointer = new StringBuilder();
                json.getPath().forEach(at -> pointer.append('/')
                        .append(at.getPropertyName() == null ? at.getIndex() : at.getPropertyName()));
                return List.of(new FieldError(pointer.toString(), "invalid"));
            }
        }
        return List.of();
    }

    private static boolean isAway(Throwable thrown) {
        return has(thrown, io.r2dbc.spi.R2dbcNonTransientResourceException.class)
                || has(thrown, io.r2dbc.spi.R2dbcTransientResourceException.class)
                || has(thrown, java.net.ConnectException.class)
                || has(thrown, java.util.concurrent.TimeoutException.class)
                || has(thrown, org.springframework.transaction.CannotCreateTransactionException.class);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
