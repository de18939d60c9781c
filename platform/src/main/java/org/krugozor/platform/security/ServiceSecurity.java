package org.krugozor.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.ProblemHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import reactor.core.publisher.Mono;

/** Each service is a resource server of its own: issuer, signature, audience and expiry checked; nothing open by default. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class ServiceSecurity {

    @Bean
    SecurityWebFilterChain serviceChain(
            ServerHttpSecurity http,
            KrugozorProperties properties,
            ReactiveJwtDecoder decoder,
            ProblemHandler problems,
            ObjectProvider<AccessRules> rules) {
        var api = "/api/" + properties.service();
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (exchange, none) -> problems.write(exchange, Failure.of("unauthenticated", 401)))
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, Failure.forbidden())))
                .authorizeExchange(exchanges -> {
                    exchanges
                            .pathMatchers(HttpMethod.GET, "/actuator/health/**", api + "/openapi.json")
                            .permitAll();
                    exchanges.pathMatchers("/actuator/**").hasRole("administrator");
                    exchanges
                            .pathMatchers("/internal/clock", "/internal/republish", "/internal/projections/**")
                            .hasRole("administrator");
                    exchanges.pathMatchers(api + "/dead-letters/**").hasRole("administrator");
                    exchanges.pathMatchers(HttpMethod.GET, api + "/changes").authenticated();
                    rules.orderedStream().forEach(rule -> rule.apply(exchanges));
                    exchanges.anyExchange().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (exchange, bad) -> problems.write(exchange, Failure.of("unauthenticated", 401)))
                        .jwt(jwt -> jwt.jwtDecoder(decoder)
                                .jwtAuthenticationConverter(
                                        token -> Mono.just(new JwtAuthenticationToken(token, authorities(token))))))
                .build();
    }

    /**
     * Decoding a token costs a signature check; the same token comes with every request of its ten minutes, so the
     * result is kept by the token until it expires.
     */
    @Bean
    @ConditionalOnMissingBean
    ReactiveJwtDecoder jwtDecoder(KrugozorProperties properties) {
        var nimbus = NimbusReactiveJwtDecoder.withJwkSetUri(properties.jwks()).build();
        nimbus.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer()),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience()))));
        return cached(nimbus);
    }

    /** Keeps what the decoder accepted until it expires, at most 5,000 tokens. */
    public static ReactiveJwtDecoder cached(ReactiveJwtDecoder decoder) {
        Cache<String, Jwt> known = Caffeine.newBuilder()
                .maximumSize(5_000)
                .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> untilExpiry(jwt)))
                .build();
        return token -> {
            var jwt = known.getIfPresent(token);
            return jwt != null ? Mono.just(jwt) : decoder.decode(token).doOnNext(fresh -> known.put(token, fresh));
        };
    }

    private static Duration untilExpiry(Jwt jwt) {
        var expires = jwt.getExpiresAt();
        var left = expires == null ? Duration.ZERO : Duration.between(Instant.now(), expires);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Realm roles, and a service client's roles at this system's clients, all as {@code ROLE_name}. */
    static List<GrantedAuthority> authorities(Jwt token) {
        var authorities = new ArrayList<GrantedAuthority>();
        collect(token.getClaimAsMap("realm_access"), authorities);
        var clients = token.getClaimAsMap("resource_access");
        if (clients != null && clients.get("submission-service") instanceof Map<?, ?> roles) {
            collect(roles, authorities);
        }
        return authorities;
    }

    private static void collect(@org.jspecify.annotations.Nullable Map<?, ?> access, List<GrantedAuthority> into) {
        if (access != null && access.get("roles") instanceof Collection<?> roles) {
            roles.forEach(role -> into.add(new SimpleGrantedAuthority("ROLE_" + role)));
        }
    }
}
