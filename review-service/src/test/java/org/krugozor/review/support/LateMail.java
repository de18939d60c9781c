package org.krugozor.review.support;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Mail to one address leaves late, so that something may come between its writing and its leaving. */
public final class LateMail {

    private LateMail() {}

    /** What is written to the address meanwhile leaves only afterwards. */
    public static void to(String address, DatabaseClient database, Runnable meanwhile) {
        var name = "late_" + UUID.randomUUID().toString().replace("-", "");
        sql(
                database,
                "create function " + name + "() returns trigger language plpgsql as $$ begin new.not_before ="
                        + " timestamptz '2999-01-01'; return new; end $$");
        sql(
                database,
                "create trigger " + name + " before insert on mail for each row when (new.recipient = '" + address
                        + "') execute function " + name + "()");
        try {
            meanwhile.run();
        } finally {
            sql(database, "drop function " + name + " cascade");
            sql(database, "update mail set not_before = timestamptz '2000-01-01' where recipient = '" + address + "'");
        }
    }

    private static void sql(DatabaseClient database, String statement) {
        database.sql(statement).then().block();
    }
}
