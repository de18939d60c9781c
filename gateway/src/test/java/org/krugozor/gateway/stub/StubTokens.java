package org.krugozor.gateway.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs tokens as the realm would, with a key made for this run. */
public final class StubTokens {

    private final RSAKey key;
    private final String issuer;

    StubTokens(String issuer) {
        this.issuer = issuer;
        try {
            this.key = new RSAKeyGenerator(2048).keyID("stub").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** An access token for the API. */
    public String access(StubPerson person, Duration life) {
        return signed(claims(person, life)
                .audience("krugozor")
                .claim("realm_access", Map.of("roles", List.copyOf(person.roles())))
                .build());
    }

    /** An access token meant for somebody else. */
    public String accessForAnotherAudience(StubPerson person) {
        return signed(
                claims(person, Duration.ofMinutes(5)).audience("elsewhere").build());
    }

    String id(StubPerson person, String nonce, String session) {
        var claims = claims(person, Duration.ofMinutes(10)).audience("gateway").claim("sid", session);
        if (!nonce.isEmpty()) {
            claims.claim("nonce", nonce);
        }
        return signed(claims.build());
    }

    /** The token Keycloak sends over the back channel when a person logs out elsewhere. */
    public String logout(StubPerson person, String session) {
        return signed(new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("gateway")
                .subject(person.subject())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build());
    }

    private JWTClaimsSet.Builder claims(StubPerson person, Duration life) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(person.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(UUID.randomUUID().toString())
                .claim("name", person.name())
                .claim("preferred_username", person.username())
                .claim("email", person.username() + "@krugozor.example")
                .claim("email_verified", true);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
