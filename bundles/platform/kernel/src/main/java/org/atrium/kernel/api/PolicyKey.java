package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/**
 * A number or choice that differs between projects (rule 4). Declared once by the module that uses
 * it; values are per project and effective-dated.
 *
 * @param <T> what a value reads as
 */
public final class PolicyKey<T> {
    private final String key;
    private final String titleZh;
    private final String titleEn;
    private final String unit;
    private final String source;
    private final String defaultJson;
    private final Function<JsonNode, T> reader;

    /**
     * @param key such as {@code fee.property.unitPrice}
     * @param titleZh Chinese title
     * @param titleEn English title
     * @param unit unit code of flows.md part 4, or a short description of the JSON shape
     * @param source flow id, conflict number or law
     * @param defaultJson the default as JSON text; null where a project must decide
     * @param reader turns JSON into a value and checks its bounds; throws IllegalArgumentException
     *     with a plain reason
     */
    public PolicyKey(
            String key,
            String titleZh,
            String titleEn,
            String unit,
            String source,
            String defaultJson,
            Function<JsonNode, T> reader) {
        this.key = key;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.unit = unit;
        this.source = source;
        this.defaultJson = defaultJson;
        this.reader = reader;
    }

    /** The key. */
    public String key() {
        return key;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /** The unit. */
    public String unit() {
        return unit;
    }

    /** The source of the rule. */
    public String source() {
        return source;
    }

    /** The default as JSON text; null where a project must decide. */
    public String defaultJson() {
        return defaultJson;
    }

    /**
     * The value of this JSON. Throws IllegalArgumentException where it is out of bounds or of the
     * wrong shape.
     */
    public T read(JsonNode json) {
        return reader.apply(json);
    }
}
