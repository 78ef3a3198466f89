package org.atrium.workflow;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.Test;

public class ModuleTextsTest {
    @Test
    public void everyTextExistsInBothLanguages() throws IOException {
        assertEquals(texts("zh").keySet(), texts("en").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        ModuleTextsTest.class.getResourceAsStream(
                                "/i18n/messages_" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
