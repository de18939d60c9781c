package org.krugozor.stack.identity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.krugozor.stack.Keycloak;
import org.krugozor.stack.process.Installation;

/** The journal's realm on a running server: brought in line with its files, with or without the demonstration. */
public final class JournalRealm {

    /** Clients that show a secret. */
    public static final List<String> CONFIDENTIAL =
            List.of("gateway", "submission-service", "review-service", "publication-service", "player");

    private final Installation installation;
    private final Map<String, String> places;
    private final Map<String, String> secrets = new LinkedHashMap<>();

    /**
     * A realm with these addresses and secrets.
     *
     * @param addresses KRUGOZOR_PUBLIC_URL, KRUGOZOR_GATEWAY_URL, KRUGOZOR_SMTP_HOST and KRUGOZOR_SMTP_PORT
     * @param secretOf gives the secret of a client
     */
    public JournalRealm(Installation installation, Map<String, String> addresses, Function<String, String> secretOf) {
        this.installation = installation;
        this.places = new HashMap<>(addresses);
        for (var client : CONFIDENTIAL) {
            var secret = secretOf.apply(client);
            secrets.put(client, secret);
            var name = client.replace("-service", "").toUpperCase(Locale.ROOT);
            places.put("KRUGOZOR_" + name + "_CLIENT_SECRET", secret);
        }
    }

    /** Brings the realm in line; the demonstration adds its client and its people's accounts. */
    public Keycloak apply(String url, String adminPassword, boolean demonstration) {
        var api = new AdminApi(url, adminPassword);
        var files = installation.root().resolve("infra").resolve("keycloak");
        var reconciler = new Reconciler(api);
        reconciler.reconcile(RealmFile.read(files.resolve("krugozor-realm.json"), places));
        if (demonstration) {
            reconciler.reconcile(RealmFile.read(files.resolve("demonstration-overlay.json"), places));
            DemonstrationAccounts.ofTheJournal().create(api, Keycloak.REALM);
        }
        return new Keycloak(url, adminPassword, Map.copyOf(secrets));
    }
}
