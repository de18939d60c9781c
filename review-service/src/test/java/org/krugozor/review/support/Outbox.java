package org.krugozor.review.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.krugozor.stack.TestStack;

/** What the service said, as its outbox has it. */
public final class Outbox {

    private Outbox() {}

    /** The data of the last event about the subject whose type contains the words. */
    static String last(String subject, String type) {
        var database = TestStack.shared().database("review");
        var url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
        try (var connection = DriverManager.getConnection(url, database.user(), database.password());
                var query = connection.prepareStatement(
                        "select payload from outbox where aggregateid = ? and type like ? order by sequence desc limit 1")) {
            query.setString(1, subject);
            query.setString(2, "%" + type + "%");
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("nothing said of " + subject + " as " + type);
                }
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
