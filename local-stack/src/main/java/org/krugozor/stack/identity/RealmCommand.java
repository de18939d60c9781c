package org.krugozor.stack.identity;

import java.nio.file.Path;

/** Brings the realm of a running Keycloak in line with its file, once; for installations in containers. */
final class RealmCommand {

    private RealmCommand() {}

    /**
     * Reconciles and ends.
     *
     * @param arguments the folder of the realm's file; addresses and secrets come from the environment by the names
     *     the file uses, besides KRUGOZOR_KEYCLOAK_URL and KRUGOZOR_KEYCLOAK_ADMIN_PASSWORD
     */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var realm = RealmFile.read(Path.of(arguments[0]).resolve("krugozor-realm.json"), environment);
        new Reconciler(new AdminApi(wanted("KRUGOZOR_KEYCLOAK_URL"), wanted("KRUGOZOR_KEYCLOAK_ADMIN_PASSWORD")))
                .reconcile(realm);
    }

    private static String wanted(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
