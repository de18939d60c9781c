package org.krugozor.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent the request, as their token says.
 *
 * @param account the token's {@code sub}; a person is tied to it by submission-service
 * @param email as known to the identity provider
 * @param emailVerified whether the provider verified it; only then may it tie a person to the account
 * @param givenName as registered, may be null
 * @param familyName as registered, may be null
 * @param roles realm roles, such as {@code editor}; service clients have their renditions' roles here
 */
public record Caller(
        String account,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String givenName,
        @Nullable String familyName,
        Set<String> roles) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Editors of any rank and the secretary. */
    public boolean isStaff() {
        return has("editor") || has("chief-editor") || has("secretary");
    }
}
