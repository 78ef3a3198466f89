package org.atrium.invoices;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** The README names what the code declares, and every text exists in both languages. */
public class ReadmeTest {
    private final String readme = read(Path.of("README.md"));

    @Test
    public void itNamesFlowsAndPolicyKeys() {
        InvoicesModule.declared().flows().forEach(this::assertNamed);
        InvoicesModule.declared().policies().forEach(key -> assertNamed("`" + key.key() + "`"));
    }

    @Test
    public void itNamesEveryDefault() {
        InvoicesModule.declared().policies().stream()
                .filter(key -> key.defaultJson() != null)
                .forEach(
                        key ->
                                assertTrue(
                                        key.key(),
                                        Pattern.compile(
                                                        "`"
                                                                + Pattern.quote(key.key())
                                                                + "`.*`"
                                                                + Pattern.quote(
                                                                        key.defaultJson()
                                                                                .replace("\"", ""))
                                                                + "` \\|")
                                                .matcher(readme)
                                                .find()));
    }

    @Test
    public void itNamesEveryErrorCodeAndBothLanguagesHaveItsText() {
        Set<String> chinese = codes("zh");
        assertEquals(chinese, codes("en"));
        chinese.stream()
                .filter(code -> !code.startsWith("invoices.column."))
                .forEach(code -> assertNamed("`" + code + "`"));
    }

    private void assertNamed(String word) {
        assertTrue(word + " is missing in README.md", readme.contains(word));
    }

    private static Set<String> codes(String language) {
        Path file = Path.of("src/main/resources/i18n/messages_" + language + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
