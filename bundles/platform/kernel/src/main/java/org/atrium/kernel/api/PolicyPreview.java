package org.atrium.kernel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Foresees what another policy value would change. Offered by a module ({@link Module#previews});
 * reads only, by set-based SQL, inside the asking transaction.
 */
public interface PolicyPreview {
    /** The keys that it can speak about. */
    Set<String> keys();

    /** What would change in the caller's project, most telling first; empty for nothing. */
    List<Effect> effects(Change change);

    /**
     * A change that is thought about.
     *
     * @param key policy key
     * @param before the value that holds on {@code from} now; null where none does
     * @param after the value that would hold
     * @param from first day of the new value
     */
    record Change(String key, JsonNode before, JsonNode after, LocalDate from) {}

    /**
     * One effect in words.
     *
     * @param code of the sentence in the module's i18n files
     * @param arguments of the sentence
     * @param count how many things it concerns, in the unit that the sentence names
     */
    record Effect(String code, Map<String, Object> arguments, long count) {}
}
