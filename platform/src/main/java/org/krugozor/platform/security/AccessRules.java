package org.krugozor.platform.security;

import org.springframework.security.config.web.server.ServerHttpSecurity;

/**
 * A service's own rules: each endpoint with the roles it is for. The platform adds health checks before and
 * {@code denyAll} after, so that what is not named is refused.
 */
@FunctionalInterface
public interface AccessRules {

    void apply(ServerHttpSecurity.AuthorizeExchangeSpec rules);
}
