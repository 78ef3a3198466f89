package org.atrium.kernel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same key in every process, so that a database on a file can be opened by the next one. */
final class TestKey {
    static final Path FILE = file();

    private TestKey() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("atrium", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "A".repeat(43) + "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
