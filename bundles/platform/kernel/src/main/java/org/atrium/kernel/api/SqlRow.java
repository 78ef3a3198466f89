package org.atrium.kernel.api;

import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;

/** One row of a {@link SqlQuery}; columns count from 0; SQL NULL reads as null. */
public final class SqlRow {
    private final Object[] columns;

    SqlRow(Object[] columns) {
        this.columns = columns;
    }

    /** A value as kept here: what the database would fetch later is fetched now. */
    static Object read(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
    }

    boolean isNull(int column) {
        return columns[column] == null;
    }

    Object value(int column) {
        return columns[column];
    }

    /** Text of a VARCHAR, CHAR or CLOB column. */
    public String text(int column) {
        return columns[column] == null ? null : columns[column].toString();
    }

    /** The bytes of a BLOB or BYTEA column. */
    public byte[] bytes(int column) {
        return (byte[]) columns[column];
    }

    /** A whole number. */
    public Long number(int column) {
        return columns[column] == null ? null : ((Number) columns[column]).longValue();
    }

    /** A BIGINT id, printed. */
    public String id(int column) {
        return Ids.print(number(column));
    }

    /** An exact decimal. */
    public BigDecimal decimal(int column) {
        Object value = columns[column];
        return value == null || value instanceof BigDecimal
                ? (BigDecimal) value
                : new BigDecimal(value.toString());
    }

    /** An amount of money. */
    public Money money(int column) {
        BigDecimal amount = decimal(column);
        return amount == null ? null : Money.of(amount);
    }

    /** An amount of money, printed. */
    public MoneyView moneyView(int column) {
        Money money = money(column);
        return money == null ? null : money.view();
    }

    /** A day. */
    public LocalDate date(int column) {
        return columns[column] == null ? null : ((Date) columns[column]).toLocalDate();
    }

    /** An instant. */
    public Instant instant(int column) {
        return columns[column] == null ? null : ((Timestamp) columns[column]).toInstant();
    }

    /** Whether a flag is set; NULL is false. */
    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column])
                || columns[column] instanceof Number n && n.intValue() != 0;
    }
}
