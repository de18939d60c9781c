package org.krugozor.gateway.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krugozor.gateway.language.Language;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * How the person of a session is named in each language, as they described themselves. The login's own name is in whatever
 * letters they registered in; it is the one shown where they never said another.
 */
public final class KnownAs {

    private static final String KEPT = KnownAs.class.getName();

    private KnownAs() {}

    /** Keeps the names of a person, {@code {"names": {"kk": …, "ru": …, "latin": …}}}, for the life of the session. */
    public static Mono<Void> keep(ServerWebExchange exchange, JsonNode person) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            JsonNode name = person.path("names").path(language == Language.EN ? "latin" : language.code());
            String whole = Stream.of("given", "surname")
                    .map(part -> name.path(part).asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
            if (!whole.isEmpty()) {
                names.put(language.code(), whole);
            }
        }
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(KEPT, names))
                .then();
    }

    /** The name in this language, else the one the login carries. */
    public static String in(WebSession session, Language language, SessionToken person) {
        return session.getAttribute(KEPT) instanceof Map<?, ?> names
                        && names.get(language.code()) instanceof String name
                ? name
                : person.name();
    }
}
