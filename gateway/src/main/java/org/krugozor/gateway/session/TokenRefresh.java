package org.krugozor.gateway.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import reactor.core.publisher.Mono;

/** How access tokens of a session are kept alive: refreshed early, one refresh in flight, the session's id unchanged. */
@Configuration(proxyBeanMethods = false)
class TokenRefresh {

    /** An access token lives ten minutes; the last ninety seconds of it are left to calls already on their way. */
    static final Duration EARLY = Duration.ofSeconds(90);

    @Bean
    ReactiveOAuth2AuthorizedClientManager sessionTokenManager(
            ReactiveClientRegistrationRepository registrations,
            ServerOAuth2AuthorizedClientRepository clients,
            WebClientReactiveRefreshTokenTokenResponseClient freshTokens) {
        var refresh = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(freshTokens);
        refresh.setClockSkew(EARLY);
        // The default handler saves the security context anew after each refresh and thereby changes the session's id
        // under requests still in flight (spring-security gh-19424). Nothing we show is read from the refreshed ID
        // token (roles come from the access token), so there is nothing to save.
        refresh.setAuthorizationSuccessHandler((client, principal, attributes) -> Mono.empty());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .provider(refresh)
                .build());
        return new OneRefreshAtATime(manager, clients, EARLY, Clock.systemUTC());
    }
}
