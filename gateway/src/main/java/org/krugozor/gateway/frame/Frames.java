package org.krugozor.gateway.frame;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.session.KnownAs;
import org.krugozor.gateway.session.SessionToken;
import org.krugozor.gateway.session.SessionTokens;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Makes the frame of a page. */
@Component
public class Frames {

    private final Assets assets;
    private final SessionTokens tokens;

    Frames(Assets assets, SessionTokens tokens) {
        this.assets = assets;
        this.tokens = tokens;
    }

    /** The frame for the person behind this request. */
    public Mono<Frame> of(ServerWebExchange exchange) {
        return tokens.of(exchange)
                .flatMap(person -> Mono.zip(csrf(exchange), exchange.getSession())
                        .map(both -> frame(
                                exchange,
                                person,
                                KnownAs.in(both.getT2(), Language.of(exchange.getRequest()), person),
                                both.getT1())))
                .switchIfEmpty(Mono.fromSupplier(() -> anonymous(exchange)));
    }

    /** The frame of a page that knows of no person; makes no session. */
    public Frame anonymous(ServerWebExchange exchange) {
        return frame(exchange, null, "", null);
    }

    Mono<String> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(CsrfToken::getToken).defaultIfEmpty("");
    }

    Frame frame(ServerWebExchange exchange, @Nullable SessionToken person, String name, @Nullable String csrf) {
        ServerHttpRequest request = exchange.getRequest();
        Language language = Language.of(request);
        return new Frame(
                language,
                request.getPath().value(),
                translations(request, language),
                assets.path(),
                person,
                name,
                csrf);
    }

    /** A position to read after belongs to one moment and does not travel with the change of language. */
    private static List<Frame.Translation> translations(ServerHttpRequest request, Language current) {
        String path = request.getPath().value();
        boolean prefixed = Language.ofPath(path).isPresent();
        var address = UriComponentsBuilder.fromPath(path)
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("after");
        return Arrays.stream(Language.values())
                .map(language -> new Frame.Translation(
                        language,
                        prefixed
                                ? address.cloneBuilder()
                                        .replacePath("/" + language.code() + path.substring(3))
                                        .build()
                                        .toString()
                                : address.cloneBuilder()
                                        .replaceQueryParam("lang", language.code())
                                        .build()
                                        .toString(),
                        language == current))
                .toList();
    }
}
