package org.krugozor.gateway.session;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Every call to Keycloak has a time limit, so that a slow login fails with a word instead of hanging. */
@Configuration(proxyBeanMethods = false)
class IdentityCalls {

    private final WebClient client = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2000)
                    .responseTimeout(Duration.ofSeconds(8))))
            .build();

    /** The client itself, for whoever asks Keycloak. */
    WebClient client() {
        return client;
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var tokens = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    @Bean
    WebClientReactiveRefreshTokenTokenResponseClient freshTokens() {
        var tokens = new WebClientReactiveRefreshTokenTokenResponseClient();
        tokens.setWebClient(client);
        return tokens;
    }

    @Bean
    ReactiveOAuth2UserService<OidcUserRequest, OidcUser> people() {
        var plain = new DefaultReactiveOAuth2UserService();
        plain.setWebClient(client);
        var people = new OidcReactiveOAuth2UserService();
        people.setOauth2UserService(plain);
        return people;
    }

    /** Checks ID tokens; one decoder, since there is one realm, so that its keys are fetched once. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokenDecoders() {
        var made = new ConcurrentHashMap<String, NimbusReactiveJwtDecoder>();
        return registration -> made.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration));
    }

    private NimbusReactiveJwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(
                registration.getProviderDetails().getJwkSetUri(), "the registration spells every address out");
        var decoder =
                NimbusReactiveJwtDecoder.withJwkSetUri(keys).webClient(client).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
