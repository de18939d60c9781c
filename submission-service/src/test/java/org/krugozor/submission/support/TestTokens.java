package org.krugozor.submission.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.config.KrugozorProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Tokens signed by a key of the test and read by the service's own decoder. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final KeyPair KEYS = keys();

    @Bean
    ReactiveJwtDecoder jwtDecoder(KrugozorProperties properties) {
        var decoder = NimbusReactiveJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer()),
                new JwtClaimValidator<List<String>>("aud", audience -> audience.contains(properties.audience()))));
        return decoder;
    }

    /** Somebody with an account. */
    public record Login(
            String account, String email, boolean verified, String given, String family, List<String> roles) {

        public static Login of(String email, String... roles) {
            return new Login(UUID.randomUUID().toString(), email, true, "Given", "Family", List.of(roles));
        }

        public Login unverified() {
            return new Login(account, email, false, given, family, roles);
        }

        public Login at(String address) {
            return new Login(account, address, verified, given, family, roles);
        }

        public String token() {
            return sign(new JWTClaimsSet.Builder()
                    .issuer("http://127.0.0.1:8081/realms/krugozor")
                    .audience("krugozor")
                    .subject(account)
                    .claim("email", email)
                    .claim("email_verified", verified)
                    .claim("given_name", given)
                    .claim("family_name", family)
                    .claim("realm_access", Map.of("roles", roles))
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .build());
        }
    }

    private static String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(KEYS.getPrivate()));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
