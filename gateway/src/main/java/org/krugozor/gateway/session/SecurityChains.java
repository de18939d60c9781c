package org.krugozor.gateway.session;

import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.OidcBackChannelServerLogoutHandler;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.server.session.InMemoryReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.AndServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * The two ways to come in. A bearer token: no cookie is read, nothing is remembered, no CSRF. Everything else: session and
 * CSRF. What a person may do is decided by the services; here it is only asked whether somebody is there at all.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityChains {

    /** Pages behind login. */
    private static final String[] WORKSPACE = {"/kk/work/**", "/ru/work/**", "/en/work/**"};

    /**
     * Doors opened by the link itself: 256 random bits in the path. Nobody who does not know them can forge a request, so
     * they need no CSRF token, and a reviewer who types for a whole day loses nothing to an expired session.
     */
    private static final ServerWebExchangeMatcher OPENED_BY_LINK =
            ServerWebExchangeMatchers.pathMatchers("/i/**", "/api/review/invitations/**");

    @Bean
    @Order(1)
    SecurityWebFilterChain bearerChain(ServerHttpSecurity http, ReactiveJwtDecoder decoder) {
        return http.securityMatcher(exchange -> OneCredential.bearer(exchange.getRequest())
                        ? ServerWebExchangeMatcher.MatchResult.match()
                        : ServerWebExchangeMatcher.MatchResult.notMatch())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(rules ->
                        rules.pathMatchers(WORKSPACE).denyAll().anyExchange().authenticated())
                .exceptionHandling(failures -> failures.accessDeniedHandler(
                        (exchange, denied) -> Mono.error(new Refusal(HttpStatus.FORBIDDEN, "pages-need-session"))))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtDecoder(decoder)).authenticationEntryPoint(new BearerRefused()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain sessionChain(
            ServerHttpSecurity http,
            GatewaySettings settings,
            ReactiveClientRegistrationRepository registrations,
            ReactiveOidcSessionRegistry sessions,
            LeadOn leadOn) {
        return http.requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new AndServerWebExchangeMatcher(
                                CsrfWebFilter.DEFAULT_CSRF_MATCHER,
                                new NegatedServerWebExchangeMatcher(OPENED_BY_LINK)))
                        .csrfTokenRequestHandler(tokenAlsoBesideFiles())
                        .accessDeniedHandler(new StaleForm()))
                // What has no route is simply not there: /internal/** is answered 404 like any other unknown path.
                .authorizeExchange(rules -> rules.pathMatchers(WORKSPACE)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInFirst()))
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + KeycloakClient.REGISTRATION)
                        .authorizationRequestResolver(new LoginLanguage(registrations))
                        .authenticationSuccessHandler(leadOn)
                        .authenticationFailureHandler(leadOn))
                .logout(logout -> logout.logoutUrl("/logout")
                        .logoutHandler(forgetting())
                        .logoutSuccessHandler(alsoAtKeycloak(settings, registrations)))
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(onBackChannel(sessions))))
                .build();
    }

    @Bean
    ReactiveOidcSessionRegistry oidcSessions() {
        return new InMemoryReactiveOidcSessionRegistry();
    }

    private static XorServerCsrfTokenRequestAttributeHandler tokenAlsoBesideFiles() {
        var handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return handler;
    }

    private static DelegatingServerLogoutHandler forgetting() {
        return new DelegatingServerLogoutHandler(
                new SecurityContextServerLogoutHandler(),
                new WebSessionServerLogoutHandler(),
                // What was typed and not yet saved lies in the browser's storage; on a shared computer it must go too.
                (exchange, person) -> Mono.fromRunnable(
                        () -> exchange.getExchange().getResponse().getHeaders().set("Clear-Site-Data", "\"storage\"")));
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler alsoAtKeycloak(
            GatewaySettings settings, ReactiveClientRegistrationRepository registrations) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.origin() + "/");
        return handler;
    }

    private static OidcBackChannelServerLogoutHandler onBackChannel(ReactiveOidcSessionRegistry sessions) {
        var handler = new OidcBackChannelServerLogoutHandler(sessions);
        handler.setSessionCookieName(OneCredential.SESSION_COOKIE);
        return handler;
    }
}
