package org.krugozor.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway is told from outside; each value has a local default in application.yml.
 *
 * @param trustedProxies addresses whose forwarded headers are believed, as a regular expression; empty: nobody's
 * @param publicUrl the address people type, without a path; links, redirects and the session cookie follow it
 */
@ConfigurationProperties("krugozor")
public record GatewaySettings(
        URI publicUrl, String trustedProxies, Identity identity, Services services, Limits limits, Calls calls) {

    /** Where people sign in. All endpoints are spelled out, so that a start needs no discovery. */
    public record Identity(
            String issuer,
            String jwks,
            String authorizationUri,
            String tokenUri,
            String userInfoUri,
            String logoutUri,
            String clientId,
            String clientSecret,
            String audience) {}

    /** The three services behind the door. */
    public record Services(URI submission, URI review, URI publication) {}

    /**
     * How much one address may ask for.
     *
     * @param openDoorsPerMinute requests to doors that need no account: login and invitation links
     * @param requestsPerMinute requests of any kind
     * @param jsonBody the largest body that is not an upload
     * @param uploadBody the largest upload
     */
    public record Limits(int openDoorsPerMinute, int requestsPerMinute, DataSize jsonBody, DataSize uploadBody) {}

    /** How long a page waits for a service. */
    public record Calls(Duration readTimeout, Duration writeTimeout) {}

    /** The origin of {@link #publicUrl()}: scheme, host and port. */
    public String origin() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    /** Whether people reach us over TLS, so that the cookie may be marked secure. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
