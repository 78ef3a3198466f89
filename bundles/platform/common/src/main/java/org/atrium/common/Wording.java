package org.atrium.common;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with places in braces, such as {@code {name}}. */
public final class Wording {
    /** What stands where a fact is missing. */
    public static final String MISSING = "—";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]{0,39})}");

    private Wording() {}

    /** The places of a text. */
    public static Set<String> places(String text) {
        Set<String> places = new LinkedHashSet<>();
        Matcher found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    /** The text with its places filled once: braces inside a fact stay as they are. */
    public static String filled(String text, Map<String, String> facts) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        facts.getOrDefault(place.group(1), MISSING)));
    }

    /** One line: whatever could begin another one, as in a header of a mail, is a space. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
