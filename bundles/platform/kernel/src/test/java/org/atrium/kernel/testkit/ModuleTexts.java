package org.atrium.kernel.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** Every error code has a Chinese and an English text. A bundle's own test extends this. */
public abstract class ModuleTexts {
    private static final String SOURCES = "src/main/java";
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    private final List<Mention> mentions = new ArrayList<>();

    /** Codes of this module, which its sources name in full. */
    protected ModuleTexts(String module) {
        alsoOf(module, SOURCES);
    }

    /** Adds the codes of another module, named in full in these sources. */
    protected final void alsoOf(String module, String sources) {
        String code = "\"(" + module + "\\.[a-z-]+\\.[a-z-]+)\"";
        mentions.add(new Mention(Path.of(sources), Pattern.compile(code), ""));
    }

    /**
     * Adds codes of which the sources name the last word only.
     *
     * @param prefix what goes before the word, such as {@code documents.sheet.}
     * @param pattern where the word stands; its first group
     */
    protected final void alsoShort(String prefix, String pattern) {
        mentions.add(new Mention(Path.of(SOURCES), Pattern.compile(pattern), prefix));
    }

    @Test
    public void everyTextStandsInBothLanguagesWithTheSamePlaces() {
        Properties chinese = texts("zh");
        Properties english = texts("en");
        assertEquals(chinese.stringPropertyNames(), english.stringPropertyNames());
        for (String code : chinese.stringPropertyNames()) {
            assertEquals(
                    code, places(chinese.getProperty(code)), places(english.getProperty(code)));
        }
    }

    @Test
    public void everyCodeInTheSourcesHasItsText() {
        for (Mention mention : mentions) {
            Set<String> codes = mention.codes();
            assertFalse(mention + " matches nothing", codes.isEmpty());
            codes.removeAll(texts("zh").stringPropertyNames());
            assertEquals("codes without text", Set.of(), codes);
        }
    }

    /** The bundle's own texts in {@code zh} or {@code en}. */
    public static Properties texts(String language) {
        Path file = Path.of("src/main/resources/i18n/messages_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Where codes are named. */
    private record Mention(Path sources, Pattern pattern, String prefix) {
        Set<String> codes() {
            Set<String> codes = new TreeSet<>();
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .forEach(m -> codes.add(prefix + m.group(1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return codes;
        }
    }
}
