package org.atrium.kernel.api;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.AttributeConverter;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/**
 * The INSERT of new entities as it follows from their annotations, straight on the transaction's
 * connection: for commands that are given often and have no more to do with the entity, where JPA's
 * bookkeeping costs more than the row. JPA knows nothing of the object afterwards: what is changed
 * in it then is lost, and whoever goes on with it finds it by its id.
 *
 * <p>Reads fields with {@code @Column}, {@code @Convert}, {@code @Embedded}, {@code @Enumerated} as
 * text, {@code @Id}, {@code @Version} (1 from the beginning) and those without annotation; refuses
 * a class with others.
 */
public final class EntityInsert<T> {
    private static final List<Class<?>> KNOWN =
            List.of(
                    Column.class,
                    Convert.class,
                    Embedded.class,
                    Enumerated.class,
                    Id.class,
                    Version.class);

    private final List<Place> places = new ArrayList<>();
    private final SqlBatch insert;
    private Field version;

    private EntityInsert(Class<T> entity) {
        add(entity, List.of());
        Table table = entity.getAnnotation(Table.class);
        insert =
                SqlBatch.insert(
                        table.schema() + "." + table.name(),
                        places.stream().map(Place::column).collect(Collectors.joining(", ")));
    }

    /** Of a class with {@code @Entity} and {@code @Table}. */
    public static <T> EntityInsert<T> of(Class<T> entity) {
        if (!entity.isAnnotationPresent(Entity.class)) {
            throw new IllegalArgumentException(entity.getName());
        }
        return new EntityInsert<>(entity);
    }

    /** A column and the way to its value. */
    private record Place(
            String column, List<Field> path, AttributeConverter<Object, Object> converter) {
        Object of(Object entity) {
            Object value = entity;
            for (Field field : path) {
                value = value == null ? null : get(field, value);
            }
            return converter == null ? value : converter.convertToDatabaseColumn(value);
        }
    }

    /** Writes the row of one entity, whose version is 1 then. */
    public void row(EntityManager em, T entity) {
        rows(em, Collections.singleton(entity));
    }

    /** Writes the rows of these entities. */
    public void rows(EntityManager em, Collection<T> entities) {
        if (version != null) {
            entities.forEach(this::begin);
        }
        insert.execute(em, entities, e -> places.stream().map(p -> p.of(e)).toArray());
    }

    private void begin(T entity) {
        try {
            version.setLong(entity, 1);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Class<?> type, List<Field> way) {
        for (Field field : EntityFields.of(type)) {
            if (isInserted(field.getAnnotation(Column.class))) {
                add(field, Stream.concat(way.stream(), Stream.of(field)).toList());
            }
        }
    }

    private static boolean isInserted(Column column) {
        return column == null || column.insertable();
    }

    private void add(Field field, List<Field> path) {
        Stream.of(field.getAnnotations())
                .filter(a -> !KNOWN.contains(a.annotationType()))
                .forEach(
                        a -> {
                            throw new IllegalArgumentException(field + " has " + a);
                        });
        if (field.getType().isEnum() && !EntityFields.isText(field)) {
            throw new IllegalArgumentException(field + " is not kept as text");
        }
        if (field.isAnnotationPresent(Embedded.class)) {
            add(field.getType(), path);
            return;
        }
        if (field.isAnnotationPresent(Version.class)) {
            version = field;
        }
        places.add(new Place(EntityFields.column(field), path, EntityFields.converter(field)));
    }

    private static Object get(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
