package org.atrium.kernel.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.Sealing;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Seals with keys that are derived from the one of the installation. The database remembers the
 * key's fingerprint, so that a home with another key, or with none, does not start instead of
 * losing what was sealed.
 */
@Component
public class SealingImpl implements Sealing {
    /** Where the key stands below the home. */
    static final String FILE = "etc/atrium.key";

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String FORMAT = "1:";

    private final SecureRandom random = new SecureRandom();
    private final byte[] master;

    /** With the key of the home. */
    @Activate
    public SealingImpl(BundleContext context, @Reference KernelUnit unit) {
        this(unit, Path.of(context.getProperty("atrium.home")).resolve(FILE));
    }

    /** With the key in this file, which is made where database and folder have none. */
    public SealingImpl(KernelUnit unit, Path file) {
        String known = unit.apart(SealingImpl::known);
        master = known == null ? madeOrRead(file) : read(file);
        String mine = fingerprint("kernel.key", "atrium");
        if (known == null) {
            known = unit.apart(em -> remember(em, mine));
        }
        if (!known.equals(mine)) {
            throw new IllegalStateException(
                    file + " is not the key that this database was sealed with");
        }
    }

    @Override
    public String seal(String purpose, String text) {
        if (text == null) {
            return null;
        }
        return FORMAT + Base64.getEncoder().encodeToString(seal(purpose, bytes(text)));
    }

    @Override
    public byte[] seal(String purpose, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, content);
        return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    }

    @Override
    public String open(String purpose, String sealed) {
        if (sealed == null) {
            return null;
        }
        if (!sealed.startsWith(FORMAT)) {
            throw new IllegalStateException("not sealed: " + purpose);
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(FORMAT.length()));
        return new String(open(purpose, both), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] open(String purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, purpose, nonce, rest);
    }

    @Override
    public String fingerprint(String purpose, String text) {
        if (text == null) {
            return null;
        }
        byte[] print = mac(derived("find " + purpose), text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            Key key = new SecretKeySpec(derived("seal " + purpose), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(purpose));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be opened: " + purpose, e);
        }
    }

    private byte[] derived(String use) {
        return mac(master, use);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String known(EntityManager em) {
        return SqlQuery.sql("SELECT FINGERPRINT FROM KERNEL.SEALING_KEY").one(em, r -> r.text(0));
    }

    /** Two nodes that start at once remember one key between them. */
    private static String remember(EntityManager em, String fingerprint) {
        SqlQuery.sql("INSERT INTO KERNEL.SEALING_KEY (ID, FINGERPRINT) VALUES (1, ?)", fingerprint)
                .execute(em);
        return fingerprint;
    }

    private byte[] madeOrRead(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(part);
            createForOwner(part);
            Files.writeString(
                    part,
                    Base64.getEncoder().encodeToString(fresh) + "\n",
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is no key of 32 bytes");
            }
            return key;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The key "
                            + file
                            + " is missing; personal data in this database cannot be read without it."
                            + " Put it back from your backup.",
                    e);
        }
    }
}
