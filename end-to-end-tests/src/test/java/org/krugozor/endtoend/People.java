package org.krugozor.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.krugozor.stack.launcher.Part;
import tools.jackson.databind.JsonNode;

/** Who of the demonstration's people is who, as the tests need them. */
final class People {

    private static final Pattern LINK = Pattern.compile("/i/([A-Za-z0-9_-]{40,})");
    private static final JsonNode PEOPLE = read("/demonstration/people.json");
    private static final JsonNode JOURNAL = read("/demonstration/journal.json");
    private static final JsonNode REVIEWERS = read("/demonstration/reviewers.json");

    private People() {}

    static String chief() {
        return username(office("chiefEditor"));
    }

    static String secretary() {
        return username(office("secretary"));
    }

    static String administrator() {
        return username(office("administrator"));
    }

    /** Who has the first section, that of the story. */
    static String sectionEditor() {
        return username(JOURNAL.path("sections").path(0).path("editor").asString());
    }

    /** Everybody with an account, as the demonstration's data describe them. */
    static JsonNode everybody() {
        return PEOPLE;
    }

    /** Everybody who reviews, as the demonstration's data describe them. */
    static JsonNode everyReviewer() {
        return REVIEWERS;
    }

    /** What the demonstration's data call this person. */
    static String keyOf(String username) {
        for (var person : PEOPLE) {
            if (person.path("username").asString().equals(username)) {
                return person.path("key").asString();
            }
        }
        throw new IllegalStateException("nobody logs in as " + username);
    }

    /** Authors with an account who neither review nor work where the office works, the first of them first. */
    static List<String> authors() {
        var usernames = new ArrayList<String>();
        for (var person : PEOPLE) {
            var author = person.path("roles").size() == 1
                    && person.path("roles").get(0).asString().equals("author")
                    && person.path("names").has("ru");
            var apart = !person.path("email").asString().matches(".*@(greatsteppe|medeu)\\.example");
            if (author && apart && !reviews(person.path("key").asString())) {
                usernames.add(person.path("username").asString());
            }
        }
        return usernames;
    }

    private static boolean reviews(String key) {
        for (var reviewer : REVIEWERS) {
            if (reviewer.path("personKey").asString("").equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The address of somebody with an account. */
    static String emailOf(String username) {
        for (var person : PEOPLE) {
            if (person.path("username").asString().equals(username)) {
                return person.path("email").asString();
            }
        }
        throw new IllegalStateException("nobody logs in as " + username);
    }

    /** The account of a contributor of the manuscript. */
    static String authorOf(JsonNode manuscript) {
        for (var contributor : manuscript.path("contributors")) {
            for (var person : PEOPLE) {
                if (person.path("email")
                        .asString()
                        .equalsIgnoreCase(contributor.path("email").asString(""))) {
                    return person.path("username").asString();
                }
            }
        }
        throw new IllegalStateException("no contributor has an account");
    }

    /** Accounts of those reviewers that have one. */
    static List<String> reviewersWithAccounts(List<String> reviewerIds) {
        var usernames = new ArrayList<String>();
        for (var id : reviewerIds) {
            var email = Web.get("/api/review/reviewers/" + id, Web.token(chief()))
                    .json()
                    .path("email")
                    .asString("");
            for (var person : PEOPLE) {
                if (person.path("email").asString().equalsIgnoreCase(email)) {
                    usernames.add(person.path("username").asString());
                }
            }
        }
        return usernames;
    }

    /** Tokens of the invitation links in the mail catcher. */
    static Set<String> invitationTokens() {
        var mail = RunningSystem.stack().url(Part.MAIL);
        var tokens = new LinkedHashSet<String>();
        // waits at the catcher for the first letter, at most half a minute
        for (var letter : Web.get(mail + "/api/messages?after=&wait=25&limit=200", null)
                .json()
                .path("messages")) {
            var whole = Web.get(mail + "/api/messages/" + letter.path("id").asString(), null);
            LINK.matcher(whole.text()).results().forEach(found -> tokens.add(found.group(1)));
        }
        return tokens;
    }

    private static String office(String place) {
        var key = JOURNAL.path("office").path(place);
        return key.isArray() ? key.get(0).asString() : key.asString();
    }

    private static String username(String key) {
        for (var person : PEOPLE) {
            if (person.path("key").asString().equals(key)) {
                return person.path("username").asString();
            }
        }
        throw new IllegalStateException("nobody is " + key);
    }

    /** A JSON file of the class path. */
    static JsonNode read(String resource) {
        try (var stream = People.class.getResourceAsStream(resource)) {
            return Web.JSON.readTree(stream);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
