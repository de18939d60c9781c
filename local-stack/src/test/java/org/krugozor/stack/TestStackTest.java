package org.krugozor.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestStackTest {

    private final TestStack stack = TestStack.shared();

    @Test
    void givesEveryModuleADatabaseItsUserCanWriteTo() throws SQLException {
        var database = stack.database("first module");

        try (var connection = connect(database, database.name());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('сөз')");
            try (var rows = statement.executeQuery("select upper(word), similarity(word, 'сөзі') from kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("СӨЗ");
                assertThat(rows.getFloat(2)).isPositive();
            }
        }
    }

    @Test
    void givesTheSameDatabaseToWhoAsksTwice() {
        assertThat(stack.database("asked twice")).isEqualTo(stack.database("asked twice"));
    }

    @Test
    void letsNoModuleIntoTheDatabaseOfAnother() {
        var mine = stack.database("mine");
        var theirs = stack.database("theirs");

        assertThatThrownBy(() -> connect(mine, theirs.name())).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(mine, "postgres")).isInstanceOf(SQLException.class);
    }

    @Test
    void refusesAWrongPassword() {
        var database = stack.database("guarded");
        var guessed = new Database(database.host(), database.port(), database.name(), database.user(), "guessed");

        assertThatThrownBy(() -> connect(guessed, database.name())).isInstanceOf(SQLException.class);
    }

    @Test
    void sortsByTheRulesOfALanguage() throws SQLException {
        var database = stack.database("sorting");

        try (var connection = connect(database, database.name());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(w, '' order by w collate \"kk-x-icu\") from unnest(array['ы','қ','а','ә']) w")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("аәқы");
        }
    }

    @Test
    void hasABrokerThatTakesTopicsUnderThePrefixOfAModule() throws Exception {
        var topic = stack.topicPrefix("broker") + "events";

        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);

            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains(topic);
        }
    }

    @Test
    void tellsAProgramOfTheServersByTheNamesItKnows() {
        assertThat(stack.springProperties("told"))
                .containsEntry("KRUGOZOR_DB_NAME", "test_told")
                .containsEntry("KRUGOZOR_KAFKA", stack.bootstrapServers())
                .containsKeys("KRUGOZOR_DB_HOST", "KRUGOZOR_DB_PORT", "KRUGOZOR_DB_USER", "KRUGOZOR_DB_PASSWORD");
    }

    private static Connection connect(Database as, String to) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + as.host() + ":" + as.port() + "/" + to, as.user(), as.password());
    }
}
