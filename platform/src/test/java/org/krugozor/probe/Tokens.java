package org.krugozor.probe;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Signs tokens with a key of the test's own, checked by the real decoder. */
final class Tokens {

    static final String ISSUER = "http://127.0.0.1/realms/krugozor";
    private static final RSAKey KEY = key();

    private Tokens() {}

    static String of(String account, String... roles) {
        return token(account, ISSUER, "krugozor", Instant.now().plusSeconds(600), KEY, roles);
    }

    static String token(String account, String issuer, String audience, Instant expires, RSAKey key, String... roles) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .subject(account)
                    .issuer(issuer)
                    .audience(audience)
                    .expirationTime(Date.from(expires))
                    .claim("realm_access", Map.of("roles", List.of(roles)))
                    .build();
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            signed.sign(new RSASSASigner(key));
            return signed.serialize();
        } catch (com.nimbusds.jose.JOSEException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (com.nimbusds.jose.JOSEException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static ReactiveJwtDecoder decoder() {
        try {
            var decoder =
                    NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(ISSUER),
                    new JwtClaimValidator<List<String>>("aud", audience -> audience.contains("krugozor"))));
            return decoder;
        } catch (com.nimbusds.jose.JOSEException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
