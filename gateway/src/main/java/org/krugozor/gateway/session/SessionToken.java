package org.krugozor.gateway.session;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * The access token a session holds, with what the pages need of it. Its claims are read without checking the signature:
 * it came from Keycloak itself over the back channel, and every service checks it before acting on it.
 *
 * @param roles realm roles; they decide what a page offers, never what a service allows
 */
public record SessionToken(
        String value,
        @Nullable Instant expiresAt,
        String name,
        @Nullable String email,
        Set<String> roles) {

    private static final Set<String> STAFF = Set.of("editor", "chief-editor", "secretary");

    static SessionToken of(OAuth2AccessToken token) {
        try {
            Map<String, Object> claims =
                    JWTParser.parse(token.getTokenValue()).getJWTClaimsSet().getClaims();
            return new SessionToken(
                    token.getTokenValue(),
                    token.getExpiresAt(),
                    text(claims, "name", text(claims, "preferred_username", "")),
                    claims.get("email") instanceof String email ? email : null,
                    realmRoles(claims));
        } catch (ParseException opaque) {
            return new SessionToken(token.getTokenValue(), token.getExpiresAt(), "", null, Set.of());
        }
    }

    /** Whether the realm gives this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the person works in the office: editor, chief editor or secretary. */
    public boolean staff() {
        return roles.stream().anyMatch(STAFF::contains);
    }

    private static String text(Map<String, Object> claims, String name, String otherwise) {
        return claims.get(name) instanceof String text ? text : otherwise;
    }

    private static Set<String> realmRoles(Map<String, Object> claims) {
        if (claims.get("realm_access") instanceof Map<?, ?> access && access.get("roles") instanceof List<?> roles) {
            return roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }
}
