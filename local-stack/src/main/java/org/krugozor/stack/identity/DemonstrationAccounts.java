package org.krugozor.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The accounts of the demonstration journal's people. All share one well-known password: they exist only where the
 * demonstration was asked for, on the loopback interface.
 */
public final class DemonstrationAccounts {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "krugozor";

    private static final String RESOURCE = "/demonstration/people.json";

    /** The password is public: a costly hash of it would protect nothing and take a second for every twenty people. */
    private static final int ITERATIONS = 100;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Account> accounts;

    /**
     * One person who can log in.
     *
     * @param username to log in with
     * @param email verified
     * @param given name
     * @param family name
     * @param roles of the realm
     * @param locale language of the login pages: kk, ru or en
     * @param presents what a visitor sees who logs in as this person, empty for those nobody is led to
     */
    public record Account(
            String username,
            String email,
            String given,
            String family,
            List<String> roles,
            String locale,
            String presents) {}

    /** These people and no others. */
    public DemonstrationAccounts(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /** The people of the demonstration journal. */
    public static DemonstrationAccounts ofTheJournal() {
        try (var people = DemonstrationAccounts.class.getResourceAsStream(RESOURCE)) {
            if (people == null) {
                throw new IllegalStateException("the demonstration journal has no people: " + RESOURCE);
            }
            var accounts = new ArrayList<Account>();
            for (var person : JSON.readTree(people)) {
                accounts.add(account(person));
            }
            return new DemonstrationAccounts(accounts);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + RESOURCE, failure);
        }
    }

    /** Everybody, in the order of the file. */
    public List<Account> all() {
        return accounts;
    }

    /** Makes the accounts that are missing, all in one call; those that exist stay as they are. */
    public void create(AdminApi api, String realm) {
        var request = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        var users = request.putArray("users");
        var credential = credential();
        accounts.forEach(account -> users.add(user(account, realm, credential)));
        api.post("/" + realm + "/partialImport", request);
    }

    private static Account account(JsonNode person) {
        var roles = new ArrayList<String>();
        person.path("roles").forEach(role -> roles.add(role.asString()));
        return new Account(
                person.path("username").asString(),
                person.path("email").asString(),
                person.path("given").asString(),
                person.path("family").asString(),
                List.copyOf(roles),
                person.path("locale").asString("en"),
                person.path("presents").asString(""));
    }

    private static ObjectNode user(Account account, String realm, ObjectNode credential) {
        var user = JSON.createObjectNode()
                .put("username", account.username())
                .put("email", account.email())
                .put("emailVerified", true)
                .put("firstName", account.given())
                .put("lastName", account.family())
                .put("enabled", true);
        user.putObject("attributes").putArray("locale").add(account.locale());
        user.putArray("credentials").add(credential);
        // Naming roles replaces the realm's default ones, so they are named too.
        var roles = user.putArray("realmRoles").add("default-roles-" + realm);
        account.roles().forEach(roles::add);
        return user;
    }

    private static ObjectNode credential() {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var secret = JSON.createObjectNode().put("value", hash(salt)).put("salt", base64(salt));
        var data = JSON.createObjectNode().put("hashIterations", ITERATIONS).put("algorithm", "pbkdf2-sha512");
        return JSON.createObjectNode()
                .put("type", "password")
                .put("secretData", secret.toString())
                .put("credentialData", data.toString());
    }

    private static String hash(byte[] salt) {
        try {
            var key = new PBEKeySpec(PASSWORD.toCharArray(), salt, ITERATIONS, 512);
            return base64(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
