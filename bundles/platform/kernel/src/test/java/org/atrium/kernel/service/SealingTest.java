package org.atrium.kernel.service;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.atrium.kernel.api.Sealing;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SealingTest {
    private static final String ID = "registry.id-number";

    @Rule public final TemporaryFolder home = new TemporaryFolder();
    private final TestPlatform platform = new TestPlatform();

    @After
    public void close() {
        platform.close();
    }

    @Test
    public void whatIsSealedOpensForItsPurposeOnly() {
        String sealed = platform.sealing.seal(ID, "999999195509043363");
        assertEquals("999999195509043363", platform.sealing.open(ID, sealed));
        assertNotEquals(sealed, platform.sealing.seal(ID, "999999195509043363"));
        assertThrows(IllegalStateException.class, () -> platform.sealing.open("other", sealed));
        String changed =
                sealed.substring(0, 20)
                        + (sealed.charAt(20) == 'A' ? 'B' : 'A')
                        + sealed.substring(21);
        assertThrows(IllegalStateException.class, () -> platform.sealing.open(ID, changed));
        assertThrows(IllegalStateException.class, () -> platform.sealing.open(ID, "plain"));
        String none = null;
        assertNull(platform.sealing.open(ID, platform.sealing.seal(ID, none)));
    }

    @Test
    public void bytesAreSealedAsTextsAre() {
        byte[] part = {1, 2, 3};
        byte[] sealed = platform.sealing.seal(ID, part);
        assertArrayEquals(part, platform.sealing.open(ID, sealed));
        sealed[sealed.length - 1]++;
        assertThrows(IllegalStateException.class, () -> platform.sealing.open(ID, sealed));
    }

    @Test
    public void lengthSaysHowWideAColumnIs() {
        for (String text : new String[] {"", "身份证", "x".repeat(400)}) {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            assertEquals(Sealing.length(bytes), platform.sealing.seal(ID, text).length());
        }
    }

    @Test
    public void equalTextsHaveOneFingerprintOfAPurpose() {
        String print = platform.sealing.fingerprint(ID, "G1234");
        assertEquals(43, print.length());
        assertEquals(print, platform.sealing.fingerprint(ID, "G1234"));
        assertNotEquals(print, platform.sealing.fingerprint(ID, "G1235"));
        assertNotEquals(print, platform.sealing.fingerprint("other", "G1234"));
        assertNull(platform.sealing.fingerprint(ID, null));
    }

    @Test
    public void aHomeKeepsItsKeyAndStartsWithNoOther() throws IOException {
        forget();
        Path file = home.getRoot().toPath().resolve("etc/atrium.key");
        String sealed = new SealingImpl(platform.unit, file).seal(ID, "1");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("1", new SealingImpl(platform.unit, file).open(ID, sealed));
        String key = Files.readString(file);
        Files.delete(file);
        RuntimeException missing =
                assertThrows(RuntimeException.class, () -> new SealingImpl(platform.unit, file));
        assertTrue(missing.getMessage(), missing.getMessage().contains("backup"));
        Files.writeString(file, "B".repeat(43) + "=");
        assertThrows(IllegalStateException.class, () -> new SealingImpl(platform.unit, file));
        Files.writeString(file, key);
        assertEquals("1", new SealingImpl(platform.unit, file).open(ID, sealed));
    }

    private void forget() {
        platform.unit.apart(em -> SqlQuery.sql("DELETE FROM KERNEL.SEALING_KEY").execute(em));
    }
}
