package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.atrium.common.Roles;
import org.atrium.identity.api.SignedIn;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The first administrator. */
public class FirstStartTest {
    @Rule public final TemporaryFolder home = new TemporaryFolder();

    private IdentityFixture identity;

    @Before
    public void open() {
        identity = new IdentityFixture();
    }

    @After
    public void close() {
        identity.close();
    }

    @Test
    public void thePasswordOfTheFirstAdministratorIsForTheOwnersEyesOnly() throws Exception {
        Path folder = home.getRoot().toPath().resolve("data");
        identity.firstStart.run(false, folder);
        Path file = folder.resolve("admin-password");
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        SignedIn admin = identity.password("admin", Files.readString(file).strip()).orElseThrow();
        assertTrue(admin.groupRoles().contains(Roles.GROUP_IT));
        Files.delete(file);
        identity.firstStart.run(false, folder);
        assertFalse("only where there is nobody yet", Files.exists(file));
    }

    @Test
    public void theDemoHasItsPublishedAdministrator() {
        identity.firstStart.run(true, home.getRoot().toPath());
        identity.firstStart.run(true, home.getRoot().toPath());
        assertTrue(identity.password("it", "atrium-demo").isPresent());
        assertEquals(1, identity.count("PERSON"));
        assertEquals(0, home.getRoot().list().length);
    }
}
