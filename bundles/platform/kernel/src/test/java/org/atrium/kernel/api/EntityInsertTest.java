package org.atrium.kernel.api;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.persistence.Version;
import org.junit.Test;

public class EntityInsertTest {
    private final TreeMap<Integer, Object> values = new TreeMap<>();
    private String sql;

    enum Colour {
        RED
    }

    @Embeddable
    static class Paint {
        @Enumerated(EnumType.STRING)
        private Colour colour;

        @Column(name = "DRY_AT")
        @Convert(converter = InstantConverter.class)
        private Instant dryAt;
    }

    @Entity
    @Table(schema = "TOYS", name = "TOY")
    static class Toy {
        static final int KINDS = 3;

        @Id private long id;
        private String name;
        @Embedded private Paint paint;
        @Embedded private Paint2 second;

        @Column(name = "WISH", insertable = false)
        private String wish;

        @Transient private String box;
        @Version private long version;
    }

    @Embeddable
    static class Paint2 {
        @Column(name = "SECOND_COAT")
        private boolean coat;
    }

    @Entity
    @Table(schema = "TOYS", name = "BOOK")
    static class Book {
        @Lob private String text;
    }

    @Entity
    @Table(schema = "TOYS", name = "PEN")
    static class Pen {
        private Colour colour;
    }

    @Test
    public void aRowHasTheColumnsOfTheEntityAndOfWhatIsEmbedded() {
        Toy toy = new Toy();
        toy.id = 7;
        toy.name = "bear";
        toy.paint = new Paint();
        toy.paint.colour = Colour.RED;
        toy.paint.dryAt = Instant.EPOCH;
        EntityInsert.of(Toy.class).row(manager(), toy);
        TreeMap<String, Object> row = row();
        assertTrue(sql, sql.startsWith("INSERT INTO TOYS.TOY ("));
        assertEquals("[COLOUR, DRY_AT, ID, NAME, SECOND_COAT, VERSION]", row.keySet().toString());
        assertEquals("RED", row.get("COLOUR"));
        assertEquals(Timestamp.from(Instant.EPOCH), row.get("DRY_AT"));
        assertEquals(7L, row.get("ID"));
        assertEquals("bear", row.get("NAME"));
        assertEquals(1L, row.get("VERSION"));
        assertEquals(1, toy.version);
    }

    @Test
    public void whatIsEmbeddedAndMissingIsNull() {
        EntityInsert.of(Toy.class).row(manager(), new Toy());
        assertEquals(null, row().get("COLOUR"));
        assertEquals(null, row().get("SECOND_COAT"));
    }

    @Test
    public void aClassWithOtherAnnotationsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EntityInsert.of(Book.class));
        assertThrows(IllegalArgumentException.class, () -> EntityInsert.of(Pen.class));
        assertThrows(IllegalArgumentException.class, () -> EntityInsert.of(Paint.class));
    }

    private TreeMap<String, Object> row() {
        String[] columns = sql.replaceAll("^.*?\\(|\\) VALUES.*$", "").split(", ");
        assertEquals(Arrays.toString(columns), columns.length, values.lastKey().intValue());
        TreeMap<String, Object> row = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values.get(i + 1));
        }
        return row;
    }

    private EntityManager manager() {
        PreparedStatement statement =
                (PreparedStatement)
                        stub(
                                PreparedStatement.class,
                                (name, arguments) -> {
                                    if (name.equals("setObject")) {
                                        values.put((Integer) arguments[0], arguments[1]);
                                    }
                                    return name.equals("executeUpdate") ? 1 : null;
                                });
        Object connection =
                stub(
                        Connection.class,
                        (name, arguments) -> {
                            sql = (String) arguments[0];
                            return statement;
                        });
        return (EntityManager) stub(EntityManager.class, (name, arguments) -> connection);
    }

    private interface Answer {
        Object to(String name, Object[] arguments);
    }

    private static Object stub(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments));
    }
}
