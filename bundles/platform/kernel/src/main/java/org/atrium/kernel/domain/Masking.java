package org.atrium.kernel.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes personal data and secrets in a JSON tree unreadable before it is stored (PIPL art. 51; the
 * audit needs to show that a number changed, not the number). A field is known by the end of its
 * name, whatever its case: {@code contactPhone} is a phone.
 */
public final class Masking {
    private static final List<String> PERSONAL =
            List.of(
                    "phone",
                    "phones",
                    "mobile",
                    "idnumber",
                    "identitynumber",
                    "idcard",
                    "passport",
                    "bankaccount");
    private static final List<String> SECRET =
            List.of("password", "secret", "token", "privatekey", "recoverycodes");
    private static final String HIDDEN = "***";
    private static final int SHORT = 8;
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masking() {}

    /** Masks in place and returns the tree; null stays null. */
    public static JsonNode mask(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(masked(field.getKey(), field.getValue()));
            }
        } else if (tree instanceof ArrayNode array) {
            array.forEach(Masking::mask);
        }
        return tree;
    }

    private static JsonNode masked(String name, JsonNode value) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        if (SECRET.stream().anyMatch(plain::endsWith)) {
            return value.isNull() ? NullNode.instance : TextNode.valueOf(HIDDEN);
        }
        return PERSONAL.stream().anyMatch(plain::endsWith) ? shortened(value) : mask(value);
    }

    private static JsonNode shortened(JsonNode value) {
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, shortened(array.get(i)));
            }
            return array;
        }
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(shortened(field.getValue()));
            }
            return object;
        }
        return value.isNull() ? value : TextNode.valueOf(shortened(value.asText()));
    }

    /** {@code 199****0001}: of eight characters and more the first three and last four stay. */
    private static String shortened(String text) {
        if (text.length() < SHORT) {
            return text.isEmpty() ? text : HIDDEN;
        }
        return text.substring(0, HEAD) + "****" + text.substring(text.length() - TAIL);
    }
}
