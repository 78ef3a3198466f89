package org.atrium.documents.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A sheet on its way in: on disk, so that its size costs no memory. Gone when it is closed. */
final class SheetFile implements AutoCloseable {
    private final Path path;
    private final SheetFault fault;

    private SheetFile(Path path, SheetFault fault) {
        this.path = path;
        this.fault = fault;
    }

    /** Takes in all bytes; refuses a file that is empty or too large. */
    static SheetFile take(InputStream in, SheetFault fault) {
        SheetFile file = new SheetFile(temporary(), fault);
        try (in;
                OutputStream out = Files.newOutputStream(file.path)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > SheetLimits.MAX_BYTES) {
                    throw fault.because(
                            "documents.sheet.too-large",
                            "max",
                            SheetLimits.MAX_BYTES / 1024 / 1024);
                }
                out.write(buffer, 0, read);
            }
            if (total == 0) {
                throw fault.because("documents.sheet.empty");
            }
            return file;
        } catch (IOException e) {
            file.close();
            throw fault.damaged();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    boolean starts(int... bytes) {
        byte[] expected = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            expected[i] = (byte) bytes[i];
        }
        try (InputStream in = open()) {
            return Arrays.equals(in.readNBytes(bytes.length), expected);
        } catch (IOException e) {
            throw fault.damaged();
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("atrium-sheet", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
