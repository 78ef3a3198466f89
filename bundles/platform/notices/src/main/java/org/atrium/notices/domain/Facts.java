package org.atrium.notices.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The facts of a message as one text: a line {@code name=value} for each. */
public final class Facts {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private Facts() {}

    /** The text; a line break in a value is written {@code \n}, a backslash {@code \\}. */
    public static String write(Map<String, String> facts) {
        StringBuilder lines = new StringBuilder();
        facts.forEach(
                (name, value) -> {
                    if (!NAME.matcher(name).matches()) {
                        throw new IllegalArgumentException("a fact's name: " + name);
                    }
                    if (value != null) {
                        lines.append(lines.length() == 0 ? "" : "\n").append(name).append('=');
                        lines.append(escaped(value));
                    }
                });
        return lines.toString();
    }

    /** The facts by name; what is no fact is left out, and of two of a name the first counts. */
    public static Map<String, String> read(String lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && NAME.matcher(line.substring(0, equals)).matches()) {
                facts.putIfAbsent(line.substring(0, equals), plain(line.substring(equals + 1)));
            }
        }
        return facts;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r\n", "\n").replace("\n", "\\n");
    }

    private static String plain(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
            if (escape && value.charAt(i + 1) == 'n') {
                text.append('\n');
                i++;
            } else if (escape && value.charAt(i + 1) == '\\') {
                text.append('\\');
                i++;
            } else {
                text.append(value.charAt(i));
            }
        }
        return text.toString();
    }
}
