package org.krugozor.gateway.session;

import java.time.Clock;
import java.util.List;
import org.krugozor.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** How a bearer token is checked at the door: issuer, signature, audience, expiry. The services check again. */
@Configuration(proxyBeanMethods = false)
class BearerTokens {

    @Bean
    ReactiveJwtDecoder bearerTokenDecoder(GatewaySettings settings, IdentityCalls calls) {
        var identity = settings.identity();
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(identity.jwks())
                .webClient(calls.client())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(identity.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(identity.audience()))));
        return new RememberedDecoding(decoder, Clock.systemUTC());
    }
}
