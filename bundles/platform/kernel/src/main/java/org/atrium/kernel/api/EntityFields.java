package org.atrium.kernel.api;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.AttributeConverter;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Transient;

/** What {@link EntityInsert} and {@link EntityRead} both ask of an entity's annotations. */
final class EntityFields {
    private EntityFields() {}

    /** The fields of a class that are kept, open to both. */
    static List<Field> of(Class<?> type) {
        List<Field> kept =
                Stream.of(type.getDeclaredFields())
                        .filter(f -> !Modifier.isStatic(f.getModifiers()))
                        .filter(f -> !f.isAnnotationPresent(Transient.class))
                        .toList();
        kept.forEach(f -> f.setAccessible(true));
        return kept;
    }

    /** The name of a field's column. */
    static String column(Field field) {
        Column named = field.getAnnotation(Column.class);
        return named == null || named.name().isEmpty()
                ? field.getName().toUpperCase(Locale.ROOT)
                : named.name();
    }

    /** Whether an enumeration is kept as text. */
    static boolean isText(Field field) {
        Enumerated enumerated = field.getAnnotation(Enumerated.class);
        return enumerated != null && enumerated.value() == EnumType.STRING;
    }

    /** The field's converter; null for none. */
    @SuppressWarnings("unchecked") // of the field's own type
    static AttributeConverter<Object, Object> converter(Field field) {
        Convert convert = field.getAnnotation(Convert.class);
        if (convert == null) {
            return null;
        }
        try {
            return (AttributeConverter<Object, Object>)
                    convert.converter().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(field.toString(), e);
        }
    }
}
