package org.krugozor.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.stack.Keycloak;
import org.krugozor.stack.TestStack;
import org.krugozor.stack.process.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JournalRealmTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Keycloak keycloak = TestStack.shared().keycloak();
    private final AdminApi api = new AdminApi(keycloak.url(), keycloak.adminPassword());

    @Test
    void putsIntoAPersonsTokenWhoTheyAreAndWhatTheyMay() throws Exception {
        var chief = DemonstrationAccounts.ofTheJournal().all().stream()
                .filter(account -> account.roles().contains("chief-editor"))
                .findFirst()
                .orElseThrow();

        var token = claims(tokenOf(chief.username()));

        assertThat(token.path("sub").asString("")).isNotBlank();
        assertThat(words(token.path("aud"))).contains("krugozor");
        assertThat(words(token.path("realm_access").path("roles"))).contains("chief-editor", "editor", "author");
        assertThat(token.path("email").asString()).isEqualTo(chief.email());
        assertThat(token.path("email_verified").asBoolean()).isTrue();
        assertThat(token.path("locale").asString()).isEqualTo(chief.locale());
        assertThat(token.path("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "submission-service,rendition-anonymous",
        "review-service,rendition-anonymous",
        "publication-service,rendition-source"
    })
    void letsAServiceHaveTheRenditionItNeedsAndNoOther(String client, String role) throws Exception {
        var token = claims(token(
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret(client))));

        assertThat(words(token.path("aud"))).contains("krugozor");
        assertThat(token.path("sub").asString("")).isNotBlank();
        assertThat(words(
                        token.path("resource_access").path("submission-service").path("roles")))
                .containsExactly(role);
    }

    @Test
    void refusesAPasswordToEveryClientButThePlayer() throws Exception {
        var somebody = DemonstrationAccounts.ofTheJournal().all().get(0).username();
        var answer = ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                "gateway",
                "client_secret",
                secret("gateway"),
                "username",
                somebody,
                "password",
                DemonstrationAccounts.PASSWORD));

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @ParameterizedTest
    @CsvSource({"kk,Есептік жазбаға кіру", "ru,Вход", "en,Sign in"})
    void greetsInTheLanguageAsked(String language, String word) throws Exception {
        var page = get(keycloak.issuer() + "/protocol/openid-connect/auth?client_id=api&response_type=code&scope=openid"
                + "&redirect_uri=http://127.0.0.1:1/&code_challenge_method=S256&ui_locales=" + language
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

        assertThat(page.body())
                .contains("lang=\"" + language + "\"")
                .containsIgnoringCase(word)
                .contains("/login-actions/registration");
    }

    @Test
    void demandsProofOfPossessionOfTheCode() throws Exception {
        var page = get(keycloak.issuer() + "/protocol/openid-connect/auth?client_id=api&response_type=code&scope=openid"
                + "&redirect_uri=http://127.0.0.1:1/");

        assertThat(page.headers().firstValue("location").orElse("")).contains("code_challenge");
    }

    @Test
    void changesNothingWhenAppliedAgain() {
        var before = snapshot();

        apply(file());

        assertThat(snapshot()).containsExactlyElementsOf(before);
    }

    @Test
    void bringsAnExistingRealmInLineWithAChangedFile() {
        var changed = file();
        changed.put("accessTokenLifespan", 300);
        var client = (ObjectNode) changed.path("clients").get(1);
        client.put("description", "changed in the file");
        ((ObjectNode) accountOf("review-service", changed).path("clientRoles"))
                .putArray("submission-service")
                .add("rendition-source");
        try {
            apply(changed);

            assertThat(api.get("/krugozor")
                            .orElseThrow()
                            .path("accessTokenLifespan")
                            .asInt())
                    .isEqualTo(300);
            assertThat(api.get("/krugozor/clients?clientId=api")
                            .orElseThrow()
                            .get(0)
                            .path("description")
                            .asString())
                    .isEqualTo("changed in the file");
            assertThat(rolesOfReview()).containsExactly("rendition-source");
        } finally {
            apply(file());
        }
        assertThat(rolesOfReview()).containsExactly("rendition-anonymous");
    }

    @Test
    void makesAHundredAccountsInAFewSeconds() throws Exception {
        var hundred = IntStream.range(0, 100)
                .mapToObj(i -> new DemonstrationAccounts.Account(
                        "crowd" + i,
                        "crowd" + i + "@crowd.example",
                        "Given" + i,
                        "Family" + i,
                        List.of("author"),
                        "kk",
                        ""))
                .toList();
        var begun = System.nanoTime();

        new DemonstrationAccounts(hundred).create(api, "krugozor");

        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(10);
        assertThat(words(claims(tokenOf("crowd99")).path("realm_access").path("roles")))
                .contains("author");
    }

    private static JsonNode accountOf(String client, JsonNode realm) {
        return realm.path("users").values().stream()
                .filter(user ->
                        client.equals(user.path("serviceAccountClientId").asString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rolesOfReview() {
        var review = api.get("/krugozor/clients?clientId=review-service")
                .orElseThrow()
                .get(0)
                .path("id")
                .asString();
        var owner = api.get("/krugozor/clients?clientId=submission-service")
                .orElseThrow()
                .get(0)
                .path("id")
                .asString();
        var user = api.get("/krugozor/clients/" + review + "/service-account-user")
                .orElseThrow()
                .path("id")
                .asString();
        return words(
                api.get("/krugozor/users/" + user + "/role-mappings/clients/" + owner)
                        .orElseThrow(),
                "name");
    }

    /** The realm line by line, in an order that does not depend on Keycloak's sets. */
    private List<String> snapshot() {
        return Stream.of("", "/roles?briefRepresentation=false", "/roles/default-roles-krugozor/composites", "/clients")
                .map(path -> api.get("/krugozor" + path).orElseThrow())
                .flatMap(part -> lines("", part))
                .sorted()
                .toList();
    }

    private static Stream<String> lines(String path, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(entry -> lines(path + "/" + entry.getKey(), entry.getValue()));
        }
        return node.isArray()
                ? node.values().stream().flatMap(element -> lines(path + "/-", element))
                : Stream.of(path + "=" + node.asString());
    }

    private void apply(ObjectNode realm) {
        new Reconciler(api).reconcile(realm);
    }

    private ObjectNode file() {
        var current = api.get("/krugozor").orElseThrow();
        return RealmFile.read(
                Installation.here().root().resolve("infra/keycloak/krugozor-realm.json"),
                Map.of(
                        "KRUGOZOR_PUBLIC_URL", "http://127.0.0.1:1",
                        "KRUGOZOR_GATEWAY_URL", "http://127.0.0.1:1",
                        "KRUGOZOR_SMTP_HOST",
                                current.path("smtpServer").path("host").asString(),
                        "KRUGOZOR_SMTP_PORT",
                                current.path("smtpServer").path("port").asString(),
                        "KRUGOZOR_GATEWAY_CLIENT_SECRET", secret("gateway"),
                        "KRUGOZOR_SUBMISSION_CLIENT_SECRET", secret("submission-service"),
                        "KRUGOZOR_REVIEW_CLIENT_SECRET", secret("review-service"),
                        "KRUGOZOR_PUBLICATION_CLIENT_SECRET", secret("publication-service")));
    }

    private String secret(String client) {
        return keycloak.environmentOf(client).get("KRUGOZOR_CLIENT_SECRET");
    }

    private String tokenOf(String username) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                "player",
                "client_secret",
                secret("player"),
                "scope",
                "openid",
                "username",
                username,
                "password",
                DemonstrationAccounts.PASSWORD));
    }

    private String token(Map<String, String> form) throws IOException, InterruptedException {
        var answer = ask(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> ask(Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(keycloak.tokenUri()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> words(JsonNode array) {
        return array.isArray() ? array.values().stream().map(JsonNode::asString).toList() : List.of(array.asString(""));
    }

    private static List<String> words(JsonNode array, String field) {
        return array.values().stream().map(node -> node.path(field).asString()).toList();
    }
}
