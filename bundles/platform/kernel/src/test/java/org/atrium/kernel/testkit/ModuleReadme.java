package org.atrium.kernel.testkit;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.atrium.kernel.api.ModuleInfo;
import org.junit.Test;

/** The README names what the module declares and answers. A bundle's own test extends this. */
public abstract class ModuleReadme {
    private final String readme = read();
    private final ModuleInfo declared;
    private final List<String> unlisted;

    /**
     * For this module.
     *
     * @param unlisted beginnings of texts that the README does not list, such as the words of a
     *     printed form {@code rent.paper.}, and policy keys whose default it tells in other words
     */
    protected ModuleReadme(ModuleInfo declared, String... unlisted) {
        this.declared = declared;
        this.unlisted = List.of(unlisted);
    }

    @Test
    public void itNamesEveryFlowAndPolicyKey() {
        declared.flows().forEach(this::assertNamed);
        declared.policies().forEach(key -> assertNamed("`" + key.key() + "`"));
    }

    @Test
    public void itNamesEveryDefault() {
        declared.policies().stream()
                .filter(key -> key.defaultJson() != null && !unlisted.contains(key.key()))
                .forEach(key -> assertDefault(key.key(), key.defaultJson().replace("\"", "")));
    }

    @Test
    public void itNamesEveryText() {
        ModuleTexts.texts("zh").stringPropertyNames().stream()
                .filter(code -> unlisted.stream().noneMatch(code::startsWith))
                .forEach(code -> assertNamed("`" + code + "`"));
    }

    /** These words stand in the README. */
    protected final void assertNamed(String words) {
        assertTrue(words + " is missing in README.md", readme.contains(words));
    }

    /** This diagram of a flow stands in the README. */
    protected final void assertDrawn(String diagram) {
        assertNamed("```mermaid\n" + diagram + "```");
    }

    private void assertDefault(String key, String value) {
        String row = "`" + Pattern.quote(key) + "`.*`" + Pattern.quote(value) + "` \\|";
        assertTrue(key + " without " + value, Pattern.compile(row).matcher(readme).find());
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
