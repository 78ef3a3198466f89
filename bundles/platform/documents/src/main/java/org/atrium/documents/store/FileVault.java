package org.atrium.documents.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Files under their SHA-256. Writing the same content twice keeps one file; a file without a row
 * (its transaction was undone) does no harm.
 */
public class FileVault {
    private final Path folder;

    /** A vault in this folder, which is created when first needed. */
    public FileVault(Path folder) {
        this.folder = folder;
    }

    /** Keeps these bytes and returns their hash. They are complete on disk before it returns. */
    public String keep(byte[] content) {
        String sha256 = hash(content);
        Path target = path(sha256);
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path part = Files.createTempFile(target.getParent(), "part", null);
                Files.write(part, content);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    /** The file with this hash; empty where the disk has lost it. */
    public Optional<Path> find(String sha256) {
        Path path = path(sha256);
        return Files.isReadable(path) ? Optional.of(path) : Optional.empty();
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
