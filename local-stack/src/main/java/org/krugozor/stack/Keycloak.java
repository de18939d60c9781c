package org.krugozor.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running Keycloak with the journal's realm.
 *
 * @param url what the browser sees
 * @param adminPassword of the server's administrator {@code admin}
 * @param clientSecrets by client: gateway, the three services, player
 */
public record Keycloak(String url, String adminPassword, Map<String, String> clientSecrets) {

    /** Name of the realm. */
    public static final String REALM = "krugozor";

    /** Who signs the tokens. */
    public String issuer() {
        return url + "/realms/" + REALM;
    }

    /** Where a client gets its tokens. */
    public String tokenUri() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** Every address a program needs, by the name it is told it under; nothing is left to discovery at its start. */
    public Map<String, String> environment() {
        var protocol = issuer() + "/protocol/openid-connect";
        var environment = new LinkedHashMap<String, String>();
        environment.put("KRUGOZOR_ISSUER", issuer());
        environment.put("KRUGOZOR_JWKS", protocol + "/certs");
        environment.put("KRUGOZOR_AUTH_URI", protocol + "/auth");
        environment.put("KRUGOZOR_TOKEN_URI", tokenUri());
        environment.put("KRUGOZOR_USERINFO_URI", protocol + "/userinfo");
        environment.put("KRUGOZOR_LOGOUT_URI", protocol + "/logout");
        return environment;
    }

    /** Id and secret by which the client shows itself. */
    public Map<String, String> environmentOf(String client) {
        var secret = clientSecrets.get(client);
        if (secret == null) {
            throw new IllegalArgumentException("no secret of client " + client);
        }
        return Map.of("KRUGOZOR_CLIENT_ID", client, "KRUGOZOR_CLIENT_SECRET", secret);
    }
}
