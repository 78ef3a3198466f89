package org.atrium.kernel.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.persistence.AttributeConverter;
import javax.persistence.Embedded;
import javax.persistence.EntityManager;
import javax.persistence.Table;

/**
 * One entity read as its annotations say, by one statement on the transaction's connection: for
 * views that are asked for often, where JPA's bookkeeping costs more than the row. JPA knows
 * nothing of the object: what is changed in it is not written.
 *
 * <p>Knows whole numbers, flags, texts, exact decimals, enumerations kept as text, {@code @Convert}
 * and {@code @Embedded}, which is null where all of its columns are; refuses a class with other
 * fields.
 */
public final class EntityRead<T> {
    private final Shape shape;
    private final String select;

    private EntityRead(Class<T> entity) {
        List<String> columns = new ArrayList<>();
        shape = new Shape(entity, columns);
        Table table = entity.getAnnotation(Table.class);
        select =
                "SELECT "
                        + String.join(", ", columns)
                        + " FROM "
                        + table.schema()
                        + "."
                        + table.name()
                        + " WHERE ID = ? AND PROJECT_ID = ?";
    }

    /** Of a class with {@code @Table} whose rows have {@code ID} and {@code PROJECT_ID}. */
    public static <T> EntityRead<T> of(Class<T> entity) {
        return new EntityRead<>(entity);
    }

    /** The one of this project, or null. */
    @SuppressWarnings("unchecked") // the shape is the class's own
    public T find(EntityManager em, long projectId, long id) {
        return SqlQuery.sql(select, id, projectId).one(em, row -> (T) shape.of(row));
    }

    /** A class with the columns of its fields and its embedded parts. */
    private static final class Shape {
        private final Constructor<?> constructor;
        private final List<Place> places = new ArrayList<>();

        Shape(Class<?> type, List<String> columns) {
            try {
                constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type.getName(), e);
            }
            EntityFields.of(type).forEach(field -> places.add(place(field, columns)));
        }

        private static Place place(Field field, List<String> columns) {
            if (field.isAnnotationPresent(Embedded.class)) {
                return new Place(field, new Shape(field.getType(), columns)::of);
            }
            int column = columns.size();
            columns.add(EntityFields.column(field));
            Function<SqlRow, Object> value = value(field, column);
            return new Place(field, row -> row.isNull(column) ? null : value.apply(row));
        }

        /** The object of this row; null where none of its columns has a value. */
        Object of(SqlRow row) {
            Object[] values = new Object[places.size()];
            boolean some = false;
            for (int i = 0; i < values.length; i++) {
                values[i] = places.get(i).value().apply(row);
                some |= values[i] != null;
            }
            return some ? filled(values) : null;
        }

        private Object filled(Object[] values) {
            try {
                Object of = constructor.newInstance();
                for (int i = 0; i < values.length; i++) {
                    Field field = places.get(i).field();
                    if (values[i] != null || !field.getType().isPrimitive()) {
                        field.set(of, values[i]);
                    }
                }
                return of;
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A field and how its value is read. */
    private record Place(Field field, Function<SqlRow, Object> value) {}

    private static Function<SqlRow, Object> value(Field field, int column) {
        Class<?> type = field.getType();
        AttributeConverter<Object, Object> converter = EntityFields.converter(field);
        if (converter != null) {
            return row -> converter.convertToEntityAttribute(row.value(column));
        }
        if (type == long.class || type == Long.class) {
            return row -> row.number(column);
        }
        if (type == int.class || type == Integer.class) {
            return row -> row.number(column).intValue();
        }
        if (type == boolean.class) {
            return row -> row.flag(column);
        }
        if (type == String.class) {
            return row -> row.text(column);
        }
        if (type == BigDecimal.class) {
            return row -> row.decimal(column);
        }
        if (type.isEnum() && EntityFields.isText(field)) {
            return row -> constant(type, row.text(column));
        }
        throw new IllegalArgumentException(field.toString());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // asked only of enumerations
    private static Object constant(Class<?> type, String name) {
        return Enum.valueOf((Class) type, name);
    }
}
