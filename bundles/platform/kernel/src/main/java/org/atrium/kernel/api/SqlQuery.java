package org.atrium.kernel.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.atrium.common.Money;

/**
 * A read model or a set-based statement in SQL: text and parameters are added together, so that no
 * value ever becomes part of the text. Used by stores only.
 */
public final class SqlQuery {
    /**
     * Begins a FROM whose tables Derby joins in the order in which they are written. A page that is
     * chosen first is otherwise chosen again for each row of the table that it is joined to, once
     * that table has grown. PostgreSQL reads a comment.
     */
    public static final String FROM_IN_ORDER = " FROM --DERBY-PROPERTIES joinOrder=FIXED\n";

    /**
     * Follows a table's name: Derby finds its rows by an index for each row of the tables before
     * it, where it would read the whole table into memory first. For few rows of a table that
     * grows. PostgreSQL reads a comment.
     */
    public static final String BY_INDEX = " --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n";

    private final StringBuilder sql;
    private final List<Object> parameters = new ArrayList<>();
    private boolean uncommitted;
    private boolean hashed;

    private SqlQuery(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** A statement that starts with this text; each {@code ?} in it takes one parameter. */
    public static SqlQuery sql(String sql, Object... parameters) {
        return new SqlQuery("").add(sql, parameters);
    }

    /** A pattern that finds these words anywhere, with {@code LIKE ? ESCAPE '!'}. */
    public static String anywhere(String words) {
        return "%" + beginning(words);
    }

    /** A pattern that finds what begins with these words, with {@code LIKE ? ESCAPE '!'}. */
    public static String beginning(String words) {
        return words.replaceAll("([!%_])", "!$1") + "%";
    }

    /** Adds text with its parameters. */
    public SqlQuery add(String text, Object... values) {
        sql.append(sql.length() == 0 ? "" : " ").append(text);
        for (Object value : values) {
            parameters.add(plain(value));
        }
        return this;
    }

    /**
     * Adds the text only where the value is there (not null, not empty); it takes the value as its
     * one parameter.
     */
    public SqlQuery addIf(String text, Object value) {
        return value == null || value.toString().isEmpty() ? this : add(text, value);
    }

    /**
     * Adds the condition {@code text (?, ?, ...)}, such as {@code AND STATE IN}; no value matches
     * nothing.
     */
    public SqlQuery addIn(String text, Collection<?> values) {
        if (values.isEmpty()) {
            return add("AND 1 = 0");
        }
        String places = String.join(", ", values.stream().map(v -> "?").toList());
        return add(text + " (" + places + ")", values.toArray());
    }

    /**
     * Lets a list without money read rows that are not committed yet, so that it never waits (Derby
     * only).
     */
    public SqlQuery uncommitted() {
        uncommitted = true;
        return this;
    }

    /**
     * Joins tables, each bound to its part of the rows by itself, without comparing each row of one
     * with each of the other. PostgreSQL does that where its statistics do not know these rows yet
     * and it expects one; Derby hashes by itself.
     */
    public SqlQuery hashed() {
        hashed = true;
        return this;
    }

    /** The rows, at most {@code limit}. */
    public <T> List<T> list(EntityManager em, int limit, Function<SqlRow, T> reader) {
        sql.append(" FETCH FIRST ").append(limit).append(" ROWS ONLY");
        if (uncommitted && isDerby(em)) {
            sql.append(" WITH UR");
        }
        return read(em, reader);
    }

    /** All rows. */
    public <T> List<T> list(EntityManager em, Function<SqlRow, T> reader) {
        return read(em, reader);
    }

    /** The only row, or null where there is none. */
    public <T> T one(EntityManager em, Function<SqlRow, T> reader) {
        List<T> rows = read(em, reader);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row: " + sql);
        }
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Runs an INSERT, UPDATE or DELETE. Returns the number of rows. */
    public int execute(EntityManager em) {
        return run(em, PreparedStatement::executeUpdate);
    }

    /**
     * Locks rows until the end of the transaction; this text is the {@code WHERE} that finds them.
     * PostgreSQL marks them where they stand; Derby knows no such statement over more tables than
     * one and writes their version.
     *
     * @param table {@code SCHEMA.TABLE}, with a column VERSION
     */
    public void lock(EntityManager em, String table) {
        if (isDerby(em)) {
            sql.insert(0, "UPDATE " + table + " SET VERSION = VERSION + 1 ");
            execute(em);
        } else {
            sql.insert(0, "SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " ");
            sql.append(" FOR UPDATE) LOCKED");
            read(em, r -> r.number(0));
        }
    }

    private <T> List<T> read(EntityManager em, Function<SqlRow, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object[] row : run(em, SqlQuery::rows)) {
            result.add(reader.apply(new SqlRow(row)));
        }
        return result;
    }

    private static List<Object[]> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet read = statement.executeQuery()) {
            List<Object[]> rows = new ArrayList<>();
            int columns = read.getMetaData().getColumnCount();
            while (read.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = SqlRow.read(read.getObject(i + 1));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Straight on the transaction's connection; what JPA has not written yet goes first. */
    private <T> T run(EntityManager em, Work<T> work) {
        if (em.isJoinedToTransaction()) {
            em.flush();
        }
        Connection connection = em.unwrap(Connection.class);
        boolean nulls = parameters.contains(null) && !isDerby(em);
        String text = nulls ? withNulls() : sql.toString();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int place = 0;
            for (Object value : parameters) {
                if (value != null) {
                    statement.setObject(++place, value);
                } else if (!nulls) {
                    statement.setNull(++place, Types.VARCHAR);
                }
            }
            return hashed && !isDerby(em)
                    ? hashed(connection, work, statement)
                    : work.on(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** A failure ends the transaction, and the setting with it. */
    private static <T> T hashed(Connection connection, Work<T> work, PreparedStatement statement)
            throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("SET LOCAL enable_nestloop = off");
            T result = work.on(statement);
            setting.execute("SET LOCAL enable_nestloop = on");
            return result;
        }
    }

    /** What is done with a statement that is ready. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /**
     * The text with NULL in it. A null that is bound has a type, which PostgreSQL refuses beside
     * another one; Derby takes a text beside everything.
     */
    private String withNulls() {
        StringBuilder text = new StringBuilder();
        int read = 0;
        for (int i = 0; i < sql.length(); i++) {
            boolean isNull = sql.charAt(i) == '?' && parameters.get(read++) == null;
            text.append(isNull ? "NULL" : sql.charAt(i));
        }
        return text.toString();
    }

    /** Whether the database is Derby, for the few expressions that it writes in its own way. */
    public static boolean isDerby(EntityManager em) {
        try {
            return em.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .contains("Derby");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof LocalDate date) {
            return java.sql.Date.valueOf(date);
        }
        if (value instanceof Money money) {
            return money.amount();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
