package org.krugozor.endtoend;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A look into a service's database, where only it can tell. */
final class Database {

    private Database() {}

    static long count(org.krugozor.stack.Database database, String sql) {
        var url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
        try (var connection = DriverManager.getConnection(url, database.user(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
