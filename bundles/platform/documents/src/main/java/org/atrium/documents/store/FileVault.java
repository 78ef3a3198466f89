package org.atrium.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Files under their SHA-256. Writing the same content twice keeps one file; a file without a row
 * (its transaction was undone) does no harm.
 */
public class FileVault {
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    /** A vault in this folder, which is created when first needed; the clock is the disk's. */
    public FileVault(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps these bytes and returns their hash. They are complete on disk before it returns. */
    public String keep(byte[] content) {
        String sha256 = hash(content);
        Path target = path(sha256);
        try {
            if (Files.exists(target)) {
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            } else {
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

    /**
     * Erases the file with this hash, unless it was kept again just now: its new row may not be
     * committed yet. Returns whether it is gone.
     */
    public boolean erase(String sha256) {
        Path path = path(sha256);
        try {
            if (!Files.exists(path)) {
                return true;
            }
            Instant keptAt = Files.getLastModifiedTime(path).toInstant();
            return keptAt.isBefore(clock.instant().minus(SETTLED)) && Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file with this hash still is what was kept. */
    public boolean isSound(String sha256) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(path(sha256)), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] found = ((DigestInputStream) in).getMessageDigest().digest();
            return HexFormat.of().formatHex(found).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
