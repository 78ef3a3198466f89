package org.atrium.documents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

public class MessagesTest {
    private static final Pattern CODE = Pattern.compile("\"(documents\\.[a-z-]+\\.[a-z-]+)\"");
    private static final Pattern SHORT = Pattern.compile("because\\(\"([a-z-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    public void everyTextStandsInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties chinese = texts("zh");
        Properties english = texts("en");
        assertEquals(chinese.stringPropertyNames(), english.stringPropertyNames());
        for (String code : chinese.stringPropertyNames()) {
            assertEquals(
                    code, places(chinese.getProperty(code)), places(english.getProperty(code)));
        }
    }

    @Test
    public void everyCodeInTheSourcesHasItsText() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                CODE.matcher(source).results().forEach(m -> codes.add(m.group(1)));
                SHORT.matcher(source)
                        .results()
                        .forEach(m -> codes.add("documents.sheet." + m.group(1)));
            }
        }
        codes.removeAll(texts("zh").stringPropertyNames());
        assertTrue(codes.toString(), codes.isEmpty());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(
                        MessagesTest.class.getResourceAsStream(
                                "/i18n/messages_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
