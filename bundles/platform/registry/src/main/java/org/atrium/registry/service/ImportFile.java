package org.atrium.registry.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that came in, on disk while it is worked on; gone when closed or read to its end. */
final class ImportFile implements AutoCloseable {
    private final String name;
    private final Path path;

    private ImportFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    interface Source {
        /** Writes all of them. */
        void copyTo(OutputStream out) throws IOException;
    }

    /** Takes a file in. */
    static ImportFile of(String name, Source source) {
        try {
            Path path = Files.createTempFile("atrium-import", null);
            try (OutputStream out = Files.newOutputStream(path)) {
                source.copyTo(out);
            } catch (IOException | RuntimeException e) {
                Files.delete(path);
                throw e;
            }
            return new ImportFile(name, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    /** Its bytes. */
    InputStream open() {
        return open(StandardOpenOption.READ);
    }

    /** Its bytes for the last time. */
    InputStream openOnce() {
        return open(StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(StandardOpenOption option) {
        try {
            return Files.newInputStream(path, option);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
