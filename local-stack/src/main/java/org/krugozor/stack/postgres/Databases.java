package org.krugozor.stack.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases of one server. Each has one user of the same name, who owns it and cannot connect to another. Names are
 * lower-case letters, digits and underscores; passwords hold no quote.
 */
public final class Databases {

    /** What the services' schemas rest on, made by the superuser so that their own users need no right to. */
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent");

    /** Whose user may take on a second role that reads less: no name of an author. Databases of tests carry a prefix. */
    private static final String WITH_BLIND_SIDE = "(.*_)?review";

    private final Access access;

    /** Opens a connection of the superuser to a database. */
    @FunctionalInterface
    public interface Access {
        /** Opens the connection; the caller closes it. */
        Connection connect(String database) throws SQLException;
    }

    /** Databases reached through a superuser's connections. */
    public Databases(Access access) {
        this.access = access;
    }

    /** Makes the database and its user where they are missing, and sets the password. */
    public void ensure(String name, String password) {
        change(name, password, false);
    }

    /** Makes the database and its user anew; what was in it is gone. */
    public void recreate(String name, String password) {
        change(name, password, true);
    }

    private void change(String name, String password, boolean anew) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}") || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("not a name of a database, or a password with strange letters: " + name);
        }
        try {
            try (var server = access.connect("postgres")) {
                if (anew) {
                    run(server, "drop database if exists %s with (force)".formatted(name));
                }
                var role = exists(server, "select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
                run(server, "%s role %s login password '%s'".formatted(role, name, password));
                if (name.matches(WITH_BLIND_SIDE)) {
                    ensureBlindSide(server, name);
                }
                if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
                    run(server, "create database %s owner %s".formatted(name, name));
                }
                run(server, "revoke connect, temporary on database %s from public".formatted(name));
                run(server, "revoke connect on database postgres from public");
                run(server, "revoke connect on database template1 from public");
            }
            try (var database = access.connect(name)) {
                for (var extension : EXTENSIONS) {
                    run(database, "create extension if not exists " + extension);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot make database " + name, failure);
        }
    }

    /** The role itself has no right to anything: the service's migrations give it what reviewers need. */
    private static void ensureBlindSide(Connection server, String user) throws SQLException {
        var blind = user + "_blind";
        if (!exists(server, "select 1 from pg_roles where rolname = ?", blind)) {
            run(server, "create role %s nologin".formatted(blind));
        }
        run(server, "grant %s to %s".formatted(blind, user));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
