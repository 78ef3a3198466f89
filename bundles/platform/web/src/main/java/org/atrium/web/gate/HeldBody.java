package org.atrium.web.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A request body that the gate has read: in memory, or on disk where it carries files. */
final class HeldBody implements AutoCloseable {
    private final byte[] bytes;
    private final Path file;

    private HeldBody(byte[] bytes, Path file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** What is told of the bytes while they are read. */
    @FunctionalInterface
    interface Reader {
        /** The next bytes. */
        void next(byte[] buffer, int length);
    }

    /** For a short one: the door has bounded it. */
    static HeldBody inMemory(InputStream in, Reader reader) throws IOException {
        byte[] bytes = in.readAllBytes();
        reader.next(bytes, bytes.length);
        return new HeldBody(bytes, null);
    }

    /** On disk until it is closed; the door has bounded it. */
    static HeldBody onDisk(InputStream in, Reader reader) throws IOException {
        Path file = Files.createTempFile("atrium-body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                reader.next(buffer, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new HeldBody(null, file);
    }

    /** The bytes from the start. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
