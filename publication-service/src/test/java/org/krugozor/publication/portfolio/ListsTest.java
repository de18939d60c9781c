package org.krugozor.publication.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.slf4j.LoggerFactory;

class ListsTest extends PublicationTest {

    private static final String API = "/api/publication/articles";

    @Test
    void aListOfTwoThousandCostsAsManyStatementsAsOneOfTwenty() {
        var seed = arrived(Contents.research());
        copies(seed.manuscriptId().toString(), "few", 20);
        long few = statements(() -> get(CHIEF, API + "?view=portfolio&q=few"));
        copies(seed.manuscriptId().toString(), "many", 2000);
        long many = statements(() -> {
            var page = get(CHIEF, API + "?view=portfolio&q=many");
            assertThat(page.body().at("/items").size()).isEqualTo(30);
            assertThat(page.body().at("/count/value").asInt()).isEqualTo(200);
            assertThat(page.body().at("/count/exact").asBoolean()).isFalse();
        });
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        var seed = arrived(Contents.research());
        copies(seed.manuscriptId().toString(), "pages", 65);
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = get(CHIEF, API + "?view=portfolio&q=pages&limit=20" + after);
            page.body()
                    .at("/items")
                    .forEach(item -> seen.add(item.path("number").asString()));
            var next = page.body().at("/next");
            after = next.isNull() ? "" : "&after=" + next.asString();
        } while (!after.isEmpty());
        assertThat(seen).hasSize(65);
        assertThat(new HashSet<>(seen)).hasSize(65);
    }

    @Test
    void searchFindsTitlesAuthorsAndNumbersAndTakesWildcardsForLetters() {
        var content = arrived(Contents.research());
        assertThat(found("q=" + content.number())).isEqualTo(1);
        assertThat(get(CHIEF, API + "?view=all&q=САРСЕНОВА").body().at("/items").size())
                .isPositive();
        assertThat(get(CHIEF, API + "?view=all&q=%25%25%25").body().at("/items").size())
                .isZero();
    }

    private int found(String query) {
        return get(CHIEF, API + "?view=all&" + query).body().at("/items").size();
    }

    /** Rows as the service writes them, but for their ids: the list must not care how they came. */
    private void copies(String seed, String word, int number) {
        database.sql("""
                        insert into article (
                            id, number, version, decision_id, epoch, progress, state, content, content_version, language,
                            section, item_type, search, dates, reviewed, standing, proof, answers, accepted_at)
                        select gen_random_uuid(), :word || '-' || n, 1, decision_id, epoch, 'ACCEPTED', 'ACCEPTED', content,
                               1, language, section, item_type, :word || ' ' || n, dates, reviewed, standing, proof, answers,
                               accepted_at + make_interval(mins => n / 3)
                        from article, generate_series(1, :number) n where id = :seed::uuid
                        """)
                .bind("word", word)
                .bind("number", number)
                .bind("seed", seed)
                .then()
                .block(PATIENCE);
    }

    private static long statements(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(said);
        try {
            work.run();
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }
        // jobs and the drainer look at their queues meanwhile; only statements about articles are the page's
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("article"))
                .count();
    }
}
