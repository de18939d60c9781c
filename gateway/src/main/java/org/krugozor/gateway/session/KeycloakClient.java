package org.krugozor.gateway.session;

import java.util.Map;
import org.krugozor.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The gateway as a client of Keycloak. Built here and not by properties, because an issuer given as a property makes
 * Spring Boot fetch the discovery document at start, and the gateway must start while Keycloak is still down.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

    static final String REGISTRATION = "keycloak";

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(GatewaySettings settings) {
        var identity = settings.identity();
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.origin() + "/login/oauth2/code/" + REGISTRATION)
                .scope("openid", "profile", "email")
                .issuerUri(identity.issuer())
                .authorizationUri(identity.authorizationUri())
                .tokenUri(identity.tokenUri())
                .userInfoUri(identity.userInfoUri())
                .userNameAttributeName("sub")
                .jwkSetUri(identity.jwks())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", identity.logoutUri()))
                .clientName("Krugozor")
                .build());
    }

    /** Tokens live and die with the session. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }
}
