package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Walks every GET of every service's OpenAPI document, with every id that anybody knows, as somebody of the other side of
 * the blind, and looks for what they must not learn in bodies, headers and files.
 */
@ExtendWith(RunningSystem.class)
class BlindnessTest {

    private static final List<String> SERVICES = List.of("submission", "review", "publication");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_IDS = 40;

    /** Kinds and sources of conflicts, as the office's pages get them: they name no author, and tell of one. */
    private static final List<String> OF_CONFLICTS = List.of(
            "\"own-manuscript\"",
            "\"co-author\"",
            "\"same-department\"",
            "\"same-institution\"",
            "\"opposed-by-author\"",
            "\"earlier-manuscript\"",
            "\"mail-domain\"",
            "\"overridable\"",
            "\"conflicts\":");

    private static JsonNode manuscript;
    private static List<String> reviewers;

    @BeforeAll
    static void aStoryWithAnAuthorAndReviewers() {
        RunningSystem.withAStory();
        var chief = Web.token(People.chief());
        var cases = Web.get("/api/review/cases?view=all", chief).json().path("items");
        manuscript = Web.get(
                        "/api/review/cases/" + cases.get(0).path("manuscriptId").asString(), chief)
                .json();
        reviewers = new ArrayList<>();
        for (var round : manuscript.path("rounds")) {
            for (var seat : round.path("seats")) {
                reviewers.add(seat.path("reviewerId").asString());
            }
        }
        assertThat(reviewers).isNotEmpty();
    }

    @Test
    void aReviewerReadsNoAuthorFromAnyEndpoint() {
        var telling = tellingOfAuthors();
        assertThat(telling).hasSizeGreaterThan(OF_CONFLICTS.size() + 3);
        for (var username : People.reviewersWithAccounts(reviewers)) {
            walk(Web.token(username), telling, "reviewer " + username);
        }
    }

    @Test
    void anInvitationLinkReadsNoAuthorFromAnyEndpoint() {
        var telling = tellingOfAuthors();
        var links = People.invitationTokens();
        assertThat(links).as("invitations in the mail catcher").isNotEmpty();
        for (var link : links) {
            var blind = Web.get("/api/review/invitations/" + link, null);
            assertThat(blind.status()).isIn(200, 404, 410);
            look(blind, telling, "the link");
            for (var file : blind.status() == 200 ? blind.json().findValues("ref") : List.<JsonNode>of()) {
                var content = Web.get("/api/review/invitations/" + link + "/files/" + file.asString(), null);
                assertThat(content.status()).isEqualTo(200);
                look(content, telling, "a file behind the link");
            }
            var page = Web.get("/i/" + link, null);
            look(page, telling, "the page behind the link");
        }
    }

    @Test
    void anAuthorReadsNoReviewerFromAnyEndpoint() {
        var telling = new LinkedHashSet<String>();
        var chief = Web.token(People.chief());
        for (var reviewer : reviewers) {
            var profile = Web.get("/api/review/reviewers/" + reviewer, chief).json();
            telling.add(profile.path("email").asString());
            telling.add(profile.path("names").path("latin").path("surname").asString());
            telling.add(profile.path("names").path("ru").path("surname").asString());
            telling.add(reviewer);
        }
        telling.removeIf(String::isBlank);
        assertThat(telling).hasSizeGreaterThan(3);
        walk(Web.token(People.authorOf(manuscript)), telling, "author");
    }

    private static Set<String> tellingOfAuthors() {
        var telling = new LinkedHashSet<String>();
        for (var author : manuscript.path("contributors")) {
            telling.add(author.path("email").asString(""));
            telling.add(author.path("orcid").asString(""));
            for (var script : List.of("kk", "ru", "latin")) {
                telling.add(author.path("names").path(script).path("surname").asString(""));
            }
        }
        telling.removeIf(String::isBlank);
        telling.addAll(OF_CONFLICTS);
        return telling;
    }

    private static void walk(String token, Set<String> telling, String who) {
        var ids = everyKnownId();
        int asked = 0;
        for (var service : SERVICES) {
            var document = Web.get("/api/" + service + "/openapi.json", token).json();
            for (var path : document.path("paths").propertyNames()) {
                if (!document.path("paths").path(path).has("get") || path.endsWith("/changes")) {
                    continue;
                }
                // what is published is public: the name on an article is no secret of this round
                if (path.startsWith("/api/publication/issues")
                        || path.startsWith("/{lang}")
                        || path.startsWith("/articles")) {
                    continue;
                }
                for (var address : addresses(path, ids)) {
                    var answer = Web.get(address, token);
                    assertThat(answer.status()).as(who + " " + address).isLessThan(500);
                    // an address that is echoed tells only what the asker put into it
                    var untold = new LinkedHashSet<>(telling);
                    untold.removeIf(address::contains);
                    look(answer, untold, who + " at " + path);
                    asked++;
                }
            }
        }
        assertThat(asked).as("addresses asked").isGreaterThan(20);
    }

    private static void look(Web.Answer answer, Set<String> telling, String where) {
        var text = (answer.text() + answer.headers()).toLowerCase(Locale.ROOT);
        for (var word : telling) {
            assertThat(text).as(where).doesNotContain(word.toLowerCase(Locale.ROOT));
        }
    }

    private static List<String> addresses(String path, List<String> ids) {
        var variables = VARIABLE.matcher(path).results().count();
        if (variables == 0) {
            return List.of(path);
        }
        var addresses = new ArrayList<String>();
        for (var id : ids) {
            // the first variable is the thing itself, the second a part of it: all parts of the manuscript in question
            if (variables == 1) {
                addresses.add(VARIABLE.matcher(path).replaceAll(id));
            } else {
                var own = VARIABLE.matcher(path)
                        .replaceFirst(manuscript.path("manuscriptId").asString());
                addresses.add(VARIABLE.matcher(own).replaceAll(id));
            }
        }
        return addresses;
    }

    /** Ids the chief editor sees of the manuscript: what an insider could whisper to somebody outside. */
    private static List<String> everyKnownId() {
        var ids = new LinkedHashSet<String>();
        ids.add(manuscript.path("manuscriptId").asString());
        UUID.matcher(manuscript.toString()).results().forEach(found -> ids.add(found.group()));
        return ids.stream().limit(MOST_IDS).toList();
    }
}
