package org.atrium.kernel.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What differs between two JSON trees, field by field. */
public final class JsonDifference {
    /**
     * One field.
     *
     * @param path such as {@code members[0].roles}
     * @param before null where it was not there
     * @param after null where it is gone
     */
    public record Field(String path, JsonNode before, JsonNode after) {}

    private JsonDifference() {}

    /** The fields that differ, in alphabetic order; both trees may be null. */
    public static List<Field> between(JsonNode before, JsonNode after) {
        List<Field> fields = new ArrayList<>();
        compare("", before, after, fields);
        return fields;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Field> found) {
        JsonNode was = there(before);
        JsonNode is = there(after);
        if (Objects.equals(was, is)) {
            return;
        }
        if (isObject(was) && isObject(is) && (was != null || is != null)) {
            TreeSet<String> names = new TreeSet<>();
            for (JsonNode each : new JsonNode[] {was, is}) {
                if (each != null) {
                    each.fieldNames().forEachRemaining(names::add);
                }
            }
            String prefix = path.isEmpty() ? "" : path + ".";
            for (String name : names) {
                compare(prefix + name, of(was, name), of(is, name), found);
            }
        } else if (isObjects(was) && isObjects(is)) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(path + "[" + i + "]", was.get(i), is.get(i), found);
            }
        } else {
            found.add(new Field(path, was, is));
        }
    }

    /** Arrays of objects are compared one by one, all others as a whole. */
    private static boolean isObjects(JsonNode node) {
        return node != null && node.isArray() && node.size() > 0 && node.get(0).isObject();
    }

    private static boolean isObject(JsonNode node) {
        return node == null || node.isObject();
    }

    private static JsonNode of(JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static JsonNode there(JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }
}
