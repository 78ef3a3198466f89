package org.atrium.kernel.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.atrium.common.Money;

/**
 * A read model or a set-based statement in SQL: text and parameters are added together, so that no
 * value ever becomes part of the text. Used by stores only.
 */
public final class SqlQuery {
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
        return planned(em, () -> query(em).executeUpdate());
    }

    private <T> List<T> read(EntityManager em, Function<SqlRow, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object row : planned(em, () -> query(em).getResultList())) {
            result.add(
                    reader.apply(new SqlRow(row instanceof Object[] o ? o : new Object[] {row})));
        }
        return result;
    }

    /** A failure ends the transaction, and the setting with it. */
    private <T> T planned(EntityManager em, Supplier<T> body) {
        if (!hashed || isDerby(em)) {
            return body.get();
        }
        em.createNativeQuery("SET LOCAL enable_nestloop = off").executeUpdate();
        T result = body.get();
        em.createNativeQuery("SET LOCAL enable_nestloop = on").executeUpdate();
        return result;
    }

    private Query query(EntityManager em) {
        boolean named = !parameters.contains(null) || isDerby(em);
        List<Object> bound =
                named ? parameters : parameters.stream().filter(Objects::nonNull).toList();
        Query query = em.createNativeQuery(numbered(named));
        for (int i = 0; i < bound.size(); i++) {
            query.setParameter(i + 1, bound.get(i));
        }
        return query;
    }

    /**
     * The text with numbered places. EclipseLink binds null as a text, which PostgreSQL refuses
     * beside a number: unless {@code all} have a place, null stands in the text itself.
     */
    private String numbered(boolean all) {
        StringBuilder text = new StringBuilder();
        int read = 0;
        int number = 0;
        for (int i = 0; i < sql.length(); i++) {
            if (sql.charAt(i) != '?') {
                text.append(sql.charAt(i));
            } else if (all || parameters.get(read++) != null) {
                text.append('?').append(++number);
            } else {
                text.append("NULL");
            }
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
