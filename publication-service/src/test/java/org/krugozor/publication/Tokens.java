package org.krugozor.publication;

import com.nimbusds.jose.JOSEException;
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
public final class Tokens {

    static final String ISSUER = "http://127.0.0.1/realms/krugozor";
    private static final RSAKey KEY = key();

    private Tokens() {}

    /** A token of the account with these realm roles. */
    public static String of(String account, String... roles) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .subject(account)
                    .issuer(ISSUER)
                    .audience("krugozor")
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .claim("realm_access", Map.of("roles", List.of(roles)))
                    .build();
            var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            signed.sign(new RSASSASigner(KEY));
            return signed.serialize();
        } catch (JOSEException bug) {
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
        } catch (JOSEException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
