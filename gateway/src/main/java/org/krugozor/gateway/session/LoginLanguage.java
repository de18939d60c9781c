package org.krugozor.gateway.session;

import java.util.Set;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Opens Keycloak's login page in the language of the page the person came from, and binds the code to us by PKCE. */
final class LoginLanguage implements ServerOAuth2AuthorizationRequestResolver {

    static final String PARAMETER = "ui_locales";
    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

    private final DefaultServerOAuth2AuthorizationRequestResolver plain;

    LoginLanguage(ReactiveClientRegistrationRepository registrations) {
        plain = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return plain.resolve(exchange).map(request -> inLanguage(request, exchange));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return plain.resolve(exchange, registration).map(request -> inLanguage(request, exchange));
    }

    private static OAuth2AuthorizationRequest inLanguage(
            OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        String asked = exchange.getRequest().getQueryParams().getFirst(PARAMETER);
        if (asked == null || !LANGUAGES.contains(asked)) {
            return request;
        }
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.put(PARAMETER, asked))
                .build();
    }
}
