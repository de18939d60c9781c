package org.krugozor.publication.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.Tokens;
import org.krugozor.publication.manuscript.Content;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every endpoint against every role, no token, and somebody else's things. */
class AccessTest extends PublicationTest {

    private static final String API = "/api/publication";
    private static final List<String> ROLES = List.of("author", "editor", "chief-editor", "secretary", "administrator");
    private static volatile Content article;
    private static volatile String issue;

    /** @param allowed who gets past the door; what happens behind it is for other tests */
    private record Door(String method, String path, List<String> allowed) {}

    private static final List<String> STAFF = List.of("editor", "chief-editor", "secretary");
    private static final List<String> OFFICE = List.of("chief-editor", "secretary");
    private static final List<String> CHIEF_ONLY = List.of("chief-editor");
    private static final List<String> EVERYBODY = ROLES;

    private static List<Door> doors() {
        var id = article.manuscriptId();
        var of = API + "/articles/" + id;
        var in = API + "/issues/" + issue;
        var file = UUID.randomUUID();
        return List.of(
                new Door("GET", API + "/journal", EVERYBODY),
                new Door("PUT", API + "/journal", List.of("chief-editor", "administrator")),
                new Door("PUT", API + "/journal/doi-pattern", List.of("chief-editor", "administrator")),
                new Door("POST", API + "/journal/doi-pattern/confirmation", CHIEF_ONLY),
                new Door("GET", API + "/office", List.of("editor", "chief-editor", "secretary", "administrator")),
                new Door("PUT", API + "/office", List.of("chief-editor", "administrator")),
                new Door("GET", API + "/articles", STAFF),
                new Door("GET", of, STAFF),
                new Door("POST", of + "/production", OFFICE),
                new Door("POST", of + "/proof", OFFICE),
                new Door("POST", of + "/readiness", OFFICE),
                new Door("POST", of + "/galleys/typeset", OFFICE),
                new Door("DELETE", of + "/galleys/" + file, OFFICE),
                new Door("PUT", of + "/translation", List.of("secretary")),
                new Door("POST", of + "/cancellation", CHIEF_ONLY),
                new Door("GET", of + "/sources/" + file, STAFF),
                new Door("GET", API + "/issues", STAFF),
                new Door("GET", in, STAFF),
                new Door("POST", API + "/issues", OFFICE),
                new Door("PUT", in + "/plan", OFFICE),
                new Door("POST", in + "/articles", OFFICE),
                new Door("DELETE", in + "/articles/" + id, OFFICE),
                new Door("PUT", in + "/order", OFFICE),
                new Door("PUT", in + "/minutes", OFFICE),
                new Door("POST", in + "/freeze", CHIEF_ONLY),
                new Door("POST", in + "/unfreeze", CHIEF_ONLY),
                new Door("POST", in + "/publication", CHIEF_ONLY),
                new Door("GET", API + "/dead-letters", List.of("administrator")),
                new Door("GET", API + "/nothing-here", List.of()),
                new Door("POST", "/kk/", List.of()));
    }

    @BeforeEach
    void somethingToReachFor() {
        if (article == null) {
            article = arrived(Contents.research());
            issue = planned(List.of());
        }
    }

    @TestFactory
    List<DynamicTest> eachRoleGetsWhereItBelongsAndNowhereElse() {
        var tests = new ArrayList<DynamicTest>();
        for (var door : doors()) {
            for (var role : ROLES) {
                tests.add(DynamicTest.dynamicTest(door.method() + " " + door.path() + " as " + role, () -> {
                    int status = knock(door, role);
                    if (door.allowed().contains(role)) {
                        // an empty body or a missing If-Match stops it behind the door, so nothing is changed
                        assertThat(status).isNotIn(401, 403, 500);
                    } else {
                        assertThat(status).isIn(403, 404);
                    }
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> withoutATokenNothingButTheJournalIsOpen() {
        return doors().stream()
                .filter(door ->
                        !door.path().equals(API + "/journal") || !door.method().equals("GET"))
                .map(door -> DynamicTest.dynamicTest(
                        door.method() + " " + door.path(), () -> client.method(HttpMethod.valueOf(door.method()))
                                .uri(door.path())
                                .exchange()
                                .expectStatus()
                                .isUnauthorized()))
                .toList();
    }

    private int knock(Door door, String role) {
        WebTestClient.RequestBodySpec request = client.method(HttpMethod.valueOf(door.method()))
                .uri(door.path())
                .headers(headers -> {
                    headers.setBearerAuth(
                            Tokens.of("00000000-0000-4000-8000-0000000000" + (20 + ROLES.indexOf(role)), role));
                    // a version nobody has
                    headers.set("If-Match", "\"987654321\"");
                });
        if (!door.method().equals("GET") && !door.method().equals("DELETE")) {
            request.bodyValue(body(door));
        }
        return request.exchange().expectBody().returnResult().getStatus().value();
    }

    private static Object body(Door door) {
        return door.path().endsWith("/order") ? List.of() : Map.of("reason", "x", "checked", true);
    }

    @Test
    void anArticleThatIsNotYoursLooksLikeOneThatIsNotThere() {
        var mine = get(STRANGER, API + "/articles/" + article.manuscriptId());
        var nobodys = get(STRANGER, API + "/articles/" + UUID.randomUUID());
        assertThat(mine.status()).isEqualTo(404);
        assertThat(mine.body()).isEqualTo(nobodys.body());
    }

    @Test
    void anAuthorSeesTheirOwnArticleButNotTheOfficesSideOfIt() {
        var author = UUID.randomUUID();
        OTHERS.person(Contents.AUTHOR, author.toString(), "Sarsenova");
        until(() -> count("select count(*) from read_person where account = '" + author + "'") == 1);
        var seen = get(author.toString(), API + "/articles/" + article.manuscriptId());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().at("/history").size()).isZero();
        assertThat(seen.body().at("/sources").size()).isZero();
        assertThat(article(author.toString(), article.manuscriptId(), "POST", "/production", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aProductionEditorAndATranslatorMayWhatTheirRelationSays() {
        var producer = UUID.randomUUID();
        OTHERS.person(producer, PRODUCER, "Producer");
        until(() -> count("select count(*) from read_person where account = '" + PRODUCER + "'") == 1);
        var content = arrived(Contents.research());
        assertThat(article(PRODUCER, content.manuscriptId(), "POST", "/production", "")
                        .status())
                .isEqualTo(403);
        must(send(
                CHIEF,
                "PUT",
                API + "/office",
                "",
                Map.of("productionEditors", List.of(producer), "translators", List.of(producer))));
        must(article(PRODUCER, content.manuscriptId(), "POST", "/production", ""));
        must(article(PRODUCER, content.manuscriptId(), "PUT", "/translation", Map.of("checked", true)));
        assertThat(article(PRODUCER, content.manuscriptId(), "POST", "/cancellation", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }
}
