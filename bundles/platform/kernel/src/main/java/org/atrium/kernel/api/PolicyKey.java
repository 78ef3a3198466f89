package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A number or choice that differs between projects (rule 4). Declared once by the module that uses
 * it; values are per project and effective-dated. {@link #named} declares a key of a plain type
 * with its bounds; the constructor is for a JSON shape of its own.
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
    private final PolicyShape shape;
    private final Map<Profile, String> profileDefaults = new EnumMap<>(Profile.class);

    /**
     * A key of a shape of its own.
     *
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
        this.shape = PolicyShape.ofJson();
    }

    /** A key of a plain type. */
    PolicyKey(PolicyDeclaration declared, PolicyShape shape, Function<JsonNode, T> reader) {
        this.key = declared.key;
        this.titleZh = declared.titleZh;
        this.titleEn = declared.titleEn;
        this.unit = declared.unit;
        this.source = declared.source;
        this.defaultJson = declared.defaultJson;
        this.reader = reader;
        this.shape = shape;
    }

    /** Declares a key of a plain type; its bounds follow. */
    public static PolicyDeclaration named(String key, String titleZh, String titleEn) {
        return new PolicyDeclaration(key, titleZh, titleEn);
    }

    /** Gives projects of this profile a default of their own, as JSON text. Part of declaring. */
    public PolicyKey<T> defaultOf(Profile profile, String json) {
        profileDefaults.put(profile, json);
        return this;
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

    /** The default as JSON text for every profile without its own; null for none. */
    public String defaultJson() {
        return defaultJson;
    }

    /** The default of a project of this profile as JSON text; null where it must decide. */
    public String defaultJson(Profile profile) {
        return profileDefaults.getOrDefault(profile, defaultJson);
    }

    /** Whether some profile has a default of its own. */
    public boolean isByProfile() {
        return !profileDefaults.isEmpty();
    }

    /** Type, bounds and choices. */
    public PolicyShape shape() {
        return shape;
    }

    /**
     * The value of this JSON. Throws IllegalArgumentException where it is out of bounds or of the
     * wrong shape; a {@link PolicyRefusal} where the shape says what would fit.
     */
    public T read(JsonNode json) {
        return reader.apply(json);
    }
}
