package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@RunningService
class OfferedLatinTest {

    @Autowired
    WebTestClient client;

    @Test
    void whatIsLeftBlankIsOfferedAndWhatTheAuthorWroteStands() {
        var email = "offered@latin.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        author.write(manuscript, draft(email)).is(200);

        var offered =
                author.get("/manuscripts/" + manuscript).json().path("draft").path("offered");

        assertThat(offered.path("/references/0/transliteration").asString())
                .isEqualTo("Akhmetova D. K. Doverie k vlasti. Almaty, 2021.");
        assertThat(offered.path("/references/1/transliteration").asString())
                .isEqualTo("Särsenova A. Senım. Astana, 2020.");
        assertThat(offered.has("/references/2/transliteration")).isFalse();
        assertThat(offered.has("/references/3/transliteration")).isFalse();
        assertThat(offered.path("/contributors/0/names/latin/surname").asString())
                .isEqualTo("Sarsenova");
        assertThat(offered.path("/contributors/0/names/latin/given").asString()).isEqualTo("Aigerim");
    }

    @Test
    void oneOfferIsTakenWithWhatWasTypedAndTheOthersStayOffers() {
        var email = "one@latin.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        author.write(manuscript, draft(email)).is(200);

        author.send(
                        "PUT",
                        "/manuscripts/" + manuscript + "/draft?take=/references/1/transliteration",
                        draft(email),
                        "If-Match",
                        "\"2\"")
                .is(200);

        var draft = author.get("/manuscripts/" + manuscript).json().path("draft");
        assertThat(draft.path("references").path(0).path("transliteration").isNull())
                .isTrue();
        assertThat(draft.path("references").path(1).path("transliteration").asString())
                .isEqualTo("Särsenova A. Senım. Astana, 2020.");
        assertThat(draft.path("offered").has("/references/0/transliteration")).isTrue();
        assertThat(draft.path("offered").has("/references/1/transliteration")).isFalse();
    }

    @Test
    void allAreTakenAtOnceAndNoneOfTheAuthorsOwnIsTouched() {
        var email = "all@latin.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();

        author.send("PUT", "/manuscripts/" + manuscript + "/draft?take=/references", draft(email), "If-Match", "\"1\"")
                .is(200);

        var draft = author.get("/manuscripts/" + manuscript).json().path("draft");
        assertThat(draft.path("references").path(0).path("transliteration").asString())
                .startsWith("Akhmetova");
        assertThat(draft.path("references").path(2).path("transliteration").asString())
                .isEqualTo("Moi sobstvennyj");
        assertThat(draft.path("contributors")
                        .path(0)
                        .path("names")
                        .path("latin")
                        .isNull())
                .isTrue();
        assertThat(draft.path("offered").has("/contributors/0/names/latin/surname"))
                .isTrue();
    }

    private static Map<String, Object> draft(String email) {
        var draft = Drafts.whole(email);
        var author = new LinkedHashMap<>(Drafts.author(email));
        author.put("names", Map.of("ru", Map.of("surname", "Сарсенова", "given", "Айгерим")));
        draft.put("contributors", List.of(author));
        draft.put(
                "references",
                List.of(
                        Map.of("text", "Ахметова Д. К. Доверие к власти. Алматы, 2021.", "language", "ru"),
                        Map.of("text", "Сәрсенова А. Сенім. Астана, 2020."),
                        Map.of("text", "Мой собственный", "language", "ru", "transliteration", "Moi sobstvennyj"),
                        Map.of("text", "Inglehart R. Modernization. Princeton, 1997.", "language", "en")));
        return draft;
    }
}
