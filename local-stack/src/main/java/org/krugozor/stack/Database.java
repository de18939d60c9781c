package org.krugozor.stack;

/**
 * A database of its own user, who can connect to no other.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param name of the database
 * @param user who owns it
 * @param password the user's
 */
public record Database(String host, int port, String name, String user, String password) {

    /** Address for JDBC, without the credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** Address for R2DBC, without the credentials. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }
}
