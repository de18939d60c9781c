package org.krugozor.gateway.frame;

import java.net.ConnectException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.problem.Refusal;
import org.krugozor.gateway.session.OpenDoor;
import org.krugozor.gateway.session.SessionEnded;
import org.krugozor.gateway.session.SignInFirst;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what went wrong, in one place: problem+json (RFC 9457) to programs, a page to people, both in the reader's
 * language, and nothing of the inside. A form that could not be accepted is given back with what it held.
 */
@Component
@Order(-2)
class ProblemAnswers implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String TYPES = "https://krugozor.org/problems/";
    private static final Set<String> GIVEN_BACK = Set.of("sign-in", "form-stale");
    private static final Refusal LINK_OPENS_NOTHING = new Refusal(HttpStatus.NOT_FOUND, "link-opens-nothing");
    private static final Set<String> MACHINERY = Set.of("_csrf");

    private final Frames frames;
    private final MessageSource words;
    private final List<ViewResolver> views;
    private final JsonMapper json;

    ProblemAnswers(Frames frames, MessageSource words, List<ViewResolver> views, JsonMapper json) {
        this.frames = frames;
        this.words = words;
        this.views = views;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        if (failure instanceof SessionEnded) {
            // The session outlived its refresh token: the person signs in again and goes on.
            return SignInFirst.signIn(exchange).onErrorResume(Refusal.class, refusal -> answer(exchange, refusal));
        }
        return answer(exchange, named(exchange, failure));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(refusal.status());
        refusal.headers().forEach(response.getHeaders()::set);
        return forPeople(exchange.getRequest())
                ? page(exchange, opensNothing(exchange, refusal) ? LINK_OPENS_NOTHING : refusal)
                : problem(exchange, refusal);
    }

    /** Who follows a link from a letter has no account and no page of their own to begin from. */
    private static boolean opensNothing(ServerWebExchange exchange, Refusal refusal) {
        return OpenDoor.leadsTo(exchange) && refusal.status().isSameCodeAs(HttpStatus.NOT_FOUND);
    }

    private Mono<Void> problem(ServerWebExchange exchange, Refusal refusal) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", TYPES + refusal.type());
        body.put("title", title(exchange, refusal));
        body.put("status", refusal.status().value());
        body.put("detail", detail(exchange, refusal));
        ServerHttpResponse response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(body))));
    }

    private Mono<Void> page(ServerWebExchange exchange, Refusal refusal) {
        boolean givenBack = GIVEN_BACK.contains(refusal.type()) && sentForm(exchange.getRequest());
        Mono<Map<String, List<String>>> fields = givenBack ? fields(exchange) : Mono.just(Map.of());
        Mono<String> csrf = givenBack && refusal.type().equals("form-stale") ? frames.csrf(exchange) : Mono.just("");
        return Mono.zip(fields, csrf).flatMap(both -> {
            Map<String, Object> model = new HashMap<>();
            model.put("frame", frames.frame(exchange, null, "", both.getT2()));
            model.put("status", refusal.status().value());
            model.put("type", refusal.type());
            model.put("title", title(exchange, refusal));
            model.put("detail", detail(exchange, refusal));
            model.put("fields", both.getT1());
            return render(exchange, both.getT1().isEmpty() ? "problem" : "given-back", model);
        });
    }

    private Mono<Void> render(ServerWebExchange exchange, String view, Map<String, Object> model) {
        exchange.getResponse().getHeaders().setContentType(MediaType.TEXT_HTML);
        return Flux.fromIterable(views)
                .concatMap(resolver -> resolver.resolveViewName(
                        view, Language.of(exchange.getRequest()).locale()))
                .next()
                .flatMap(found -> found.render(model, MediaType.TEXT_HTML, exchange));
    }

    private static Mono<Map<String, List<String>>> fields(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> {
            Map<String, List<String>> kept = new LinkedHashMap<>(form);
            kept.keySet().removeAll(MACHINERY);
            return kept;
        });
    }

    private String title(ServerWebExchange exchange, Refusal refusal) {
        String said = refusal.title();
        return said != null ? said : word(exchange, refusal, "title");
    }

    private String detail(ServerWebExchange exchange, Refusal refusal) {
        String said = refusal.detail();
        return said != null ? said : word(exchange, refusal, "detail");
    }

    private String word(ServerWebExchange exchange, Refusal refusal, String part) {
        var locale = Language.of(exchange.getRequest()).locale();
        String general = words.getMessage("problem.unexpected." + part, null, "", locale);
        String found = words.getMessage("problem." + refusal.type() + "." + part, null, null, locale);
        return found != null && !found.startsWith("problem.") ? found : general == null ? "" : general;
    }

    private static Refusal named(ServerWebExchange exchange, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Refusal refusal = known(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        log.error(
                "{} {} broke",
                exchange.getRequest().getMethod(),
                Language.ofPath(exchange.getRequest().getPath().value()).isPresent() ? "a page" : "a request",
                failure);
        return new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "broken");
    }

    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof DataBufferLimitException) {
            return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (cause instanceof DecodingException) {
            // a body of more parts than a form has, or no form at all
            return new Refusal(HttpStatus.BAD_REQUEST, "bad-request");
        }
        if (cause instanceof ConnectException) {
            return new Refusal(HttpStatus.BAD_GATEWAY, "service-away");
        }
        if (cause instanceof TimeoutException) {
            return new Refusal(HttpStatus.GATEWAY_TIMEOUT, "service-slow");
        }
        return cause instanceof ErrorResponse response ? ofStatus(response) : null;
    }

    private static Refusal ofStatus(ErrorResponse response) {
        String type =
                switch (response.getStatusCode().value()) {
                    case 404 -> "not-found";
                    case 405 -> "not-allowed";
                    case 413 -> "too-large";
                    case 502, 503 -> "service-away";
                    case 504 -> "service-slow";
                    case 500 -> "broken";
                    default -> "bad-request";
                };
        return new Refusal(response.getStatusCode(), type);
    }

    private static boolean forPeople(ServerHttpRequest request) {
        String path = request.getPath().value();
        if (path.startsWith("/api/") || request.getHeaders().containsHeader("HX-Request")) {
            return false;
        }
        List<MediaType> accepted = request.getHeaders().getAccept();
        return accepted.isEmpty() || accepted.stream().anyMatch(type -> type.includes(MediaType.TEXT_HTML));
    }

    private static boolean sentForm(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return HttpMethod.POST.equals(request.getMethod())
                && type != null
                && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type);
    }
}
