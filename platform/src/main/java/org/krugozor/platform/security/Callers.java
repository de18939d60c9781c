package org.krugozor.platform.security;

import java.util.stream.Collectors;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** Finds the {@link Caller} of the request under way. */
public final class Callers {

    private Callers() {}

    /** The caller; without a valid token 401 {@code unauthenticated}. */
    public static Mono<Caller> current() {
        return find().switchIfEmpty(Mono.error(() -> new Refused(Failure.of("unauthenticated", 401))));
    }

    /** The caller, or empty for someone without a token. */
    public static Mono<Caller> find() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(Callers::read);
    }

    static Caller read(JwtAuthenticationToken token) {
        var jwt = token.getToken();
        var roles = token.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                java.util.Objects.requireNonNull(jwt.getSubject(), "the decoder lets no token without sub through"),
                jwt.getClaimAsString("email"),
                Boolean.TRUE.equals(jwt.getClaimAsBoolean("email_verified")),
                jwt.getClaimAsString("given_name"),
                jwt.getClaimAsString("family_name"),
                roles);
    }
}
