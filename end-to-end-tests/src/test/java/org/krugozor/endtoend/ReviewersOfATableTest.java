package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.krugozor.stack.player.api.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reviewers who came as a table are people of the journal like all others: whoever of them writes here too is one and the
 * same, and nothing that they or their co-authors write is ever put before them.
 */
@ExtendWith({Chromium.class, RunningSystem.class})
class ReviewersOfATableTest {

    private static final Duration SENT = Duration.ofSeconds(30);
    private static final String REVIEWERS = "/api/review/reviewers";
    private static final String CASES = "/api/review/cases/";
    private static final String MARK = Long.toString(System.nanoTime(), 36);

    /** Signs in with the address of the table, and prints another in the manuscripts: only the person is the same. */
    private static final String WRITER = People.authors().get(6);

    private static final String WRITERS_ADDRESS = People.emailOf(WRITER);
    private static final String PRINTED_ADDRESS = "printed-" + MARK + "@saryarqa.example";
    private static final String CO_AUTHORS_ADDRESS = "with-" + MARK + "@tolkyn.example";
    private static final String FREE_ADDRESS = "free-" + MARK + "@arna.example";

    /** The last line leaves out its empty cells, as spreadsheets do. */
    private static final String TABLE = """
            email,surname_latin,given_latin,expertise,languages_read,max_load,locale
            %s,Tabled,Eugen,"11.15:5; 15:5; 87:5","kk; ru; en",4,ru
            %s,Joint,Author,"11.15:5; 15:5; 87:5","kk; ru; en",4,ru
            %s,Free,Reviewer,"11.15:5; 15:5; 87:5","kk; ru; en"
            """.formatted(WRITERS_ADDRESS, CO_AUTHORS_ADDRESS, FREE_ADDRESS);

    private static String manuscript;

    @BeforeAll
    static void aTableIsTakenInAndThenOneOfItsReviewersSubmits() {
        RunningSystem.withAStory();
        try (var secretary = Visitor.wide()) {
            var page = tried(secretary, TABLE);
            assertThat(page.locator("dl.strip dd")).hasText(new String[] {"3", "0", "0", "0"});
            taken(page);
            assertThat(secretary.defects("ru")).isEmpty();
        }

        var making = new MakingManuscripts();
        var earlier = making.submitted(WRITER, List.of(writer(making), coAuthor(making)));
        making.arrived(earlier);
        var latest = new MakingManuscripts();
        manuscript = latest.sentToReview(WRITER, List.of(writer(latest))).id();
    }

    @Test
    void everyRowHasAPersonAndTheWritersIsTheWriterThemselves() {
        var own = Web.get("/api/submission/persons/me", Web.token(WRITER)).json();
        assertThat(profile(WRITERS_ADDRESS).path("personId").asString())
                .isEqualTo(own.path("personId").asString());
        for (var address : List.of(CO_AUTHORS_ADDRESS, FREE_ADDRESS)) {
            var person = profile(address).path("personId").asString("");
            assertThat(persons(address))
                    .extracting(one -> one.path("personId").asString())
                    .containsExactly(person);
        }
        assertThat(persons(WRITERS_ADDRESS)).hasSize(1);
    }

    @Test
    void theSameTableAgainMakesNobodyTwice() {
        var before = Map.of(WRITERS_ADDRESS, profile(WRITERS_ADDRESS), CO_AUTHORS_ADDRESS, profile(CO_AUTHORS_ADDRESS));
        try (var secretary = Visitor.wide()) {
            var same = tried(secretary, TABLE);
            assertThat(same.locator("dl.strip dd")).hasText(new String[] {"0", "0", "3", "0"});
            assertThat(same.locator("form[action$='/taking']")).hasCount(0);

            // a cell that differs, and addresses as somebody else would write them
            var other = tried(
                    secretary,
                    TABLE.replace("Free,Reviewer", "Free,Again")
                            .replace(CO_AUTHORS_ADDRESS, CO_AUTHORS_ADDRESS.toUpperCase(Locale.ROOT)));
            assertThat(other.locator("dl.strip dd")).hasText(new String[] {"0", "1", "2", "0"});
            taken(other);
        }

        before.forEach((address, profile) -> {
            assertThat(profile(address).path("reviewerId")).isEqualTo(profile.path("reviewerId"));
            assertThat(profile(address).path("personId")).isEqualTo(profile.path("personId"));
        });
        for (var address : List.of(WRITERS_ADDRESS, CO_AUTHORS_ADDRESS, FREE_ADDRESS)) {
            assertThat(persons(address)).as(address).hasSize(1);
        }
    }

    @Test
    void theWriterAndTheirCoAuthorAreNoCandidatesForWhatTheyWroteLater() {
        var candidates = candidates();
        var writer = id(WRITERS_ADDRESS);
        var coAuthor = id(CO_AUTHORS_ADDRESS);

        assertConflict(candidates.get(writer), "own-manuscript");
        assertConflict(candidates.get(coAuthor), "co-author");
        assertThat(candidates.get(id(FREE_ADDRESS)).path("eligible").asBoolean())
                .isTrue();
        var suggested = Web.send(
                "POST", CASES + manuscript + "/panel/suggestion", editor(), "{}", Map.of("Accept-Language", "en"));
        assertThat(suggested.status()).as(suggested.text()).isEqualTo(200);
        assertThat(suggested.text()).contains(id(FREE_ADDRESS)).doesNotContain(writer, coAuthor);
        // a reason opens many a door to an editor, and none to an author
        var forced = invites(writer, "Nobody else reads this.");
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.text()).contains("reviewer-conflict-stands");
        assertThat(invites(coAuthor, null).status()).isEqualTo(422);
    }

    @Test
    void whoIsFreeIsInvitedAndTheirMailArrives() {
        var free = id(FREE_ADDRESS);

        var invited = invites(free, null);

        assertThat(invited.status()).as(invited.text()).isLessThan(300);
        var mail = MakingManuscripts.system().mail();
        var link =
                Patience.until(SENT, "the invitation of " + FREE_ADDRESS, () -> mail.invitations(FREE_ADDRESS).stream()
                        .findFirst());
        var opened = Web.get("/api/review/invitations/" + link, null);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(mail.invitations(WRITERS_ADDRESS)).isEmpty();
        assertThat(mail.invitations(CO_AUTHORS_ADDRESS)).isEmpty();
    }

    private static Page tried(Visitor secretary, String table) {
        var path = "/ru/work/reviewers/table";
        var page = secretary.page().url().startsWith("http")
                ? secretary.open(path)
                : secretary.signIn(People.secretary(), path);
        page.locator("#table")
                .setInputFiles(new FilePayload("reviewers.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.locator("form:has(#table) button").click();
        page.waitForURL("**/trial");
        return page;
    }

    private static void taken(Page page) {
        page.locator("form[action$='/taking'] button").click();
        assertThat(page.locator(".notice-good")).isVisible();
        // nobody is left waiting for a person
        assertThat(page.locator("#persons")).hasCount(0);
    }

    private static ObjectNode writer(MakingManuscripts making) {
        var writer = making.author(WRITER).put("email", PRINTED_ADDRESS);
        writer.remove("orcid");
        return writer;
    }

    private static ObjectNode coAuthor(MakingManuscripts making) {
        var coAuthor = making.author(People.authors().get(9))
                .put("email", CO_AUTHORS_ADDRESS)
                .put("corresponding", false);
        coAuthor.remove(List.of("person", "orcid"));
        return coAuthor;
    }

    private static Map<String, JsonNode> candidates() {
        var all = new HashMap<String, JsonNode>();
        Web.all(CASES + manuscript + "/candidates", editor())
                .forEach(one -> all.put(one.path("reviewerId").asString(), one));
        return all;
    }

    private static void assertConflict(JsonNode candidate, String type) {
        assertThat(candidate.path("eligible").asBoolean(true)).isFalse();
        assertThat(candidate.path("conflicts").values())
                .extracting(conflict -> conflict.path("code").asString(""))
                .contains(type);
    }

    private static Web.Answer invites(String reviewer, @Nullable String reason) {
        var path = CASES + manuscript;
        var asked = Web.JSON.createObjectNode();
        var one = asked.putArray("reviewers").addObject().put("reviewerId", reviewer);
        if (reason != null) {
            one.putObject("override").put("reason", reason);
        }
        var version = Web.get(path, editor()).headers().get("etag");
        return Web.send(
                "POST",
                path + "/rounds",
                editor(),
                asked.toString(),
                Map.of("If-Match", version, "Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static String id(String address) {
        return profile(address).path("reviewerId").asString();
    }

    private static JsonNode profile(String address) {
        var found = found(REVIEWERS, address, Web.token(People.secretary()));
        assertThat(found).as("profiles of " + address).hasSize(1);
        return Web.get(REVIEWERS + "/" + found.get(0).path("reviewerId").asString(), Web.token(People.secretary()))
                .json();
    }

    private static List<JsonNode> persons(String address) {
        return found("/api/submission/persons", address, Web.token(People.secretary()));
    }

    private static List<JsonNode> found(String list, String address, String token) {
        return Web.get(list + "?q=" + URLEncoder.encode(address, StandardCharsets.UTF_8), token)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String editor() {
        return Web.token(People.sectionEditor());
    }
}
