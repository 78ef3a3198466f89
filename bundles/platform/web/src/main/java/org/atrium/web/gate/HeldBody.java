package org.atrium.web.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atrium.common.InvalidInput;

/** A request body that the gate has read: in memory, or on disk where it carries files. */
final class HeldBody implements AutoCloseable {
    private static final int MAX_IN_MEMORY = 1 << 20;
    private static final int MAX_ON_DISK = 64 << 20;

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

    /**
     * At most 1 MiB.
     *
     * @throws InvalidInput {@code web.body.too-large}
     */
    static HeldBody inMemory(InputStream in, Reader reader) throws IOException {
        byte[] bytes = in.readNBytes(MAX_IN_MEMORY + 1);
        if (bytes.length > MAX_IN_MEMORY) {
            throw new InvalidInput("web.body.too-large").with("max", "1 MiB");
        }
        reader.next(bytes, bytes.length);
        return new HeldBody(bytes, null);
    }

    /**
     * At most 64 MiB, on disk until it is closed.
     *
     * @throws InvalidInput {@code web.body.too-large}
     */
    static HeldBody onDisk(InputStream in, Reader reader) throws IOException {
        Path file = Files.createTempFile("atrium-body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > MAX_ON_DISK) {
                    throw new InvalidInput("web.body.too-large").with("max", "64 MiB");
                }
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
