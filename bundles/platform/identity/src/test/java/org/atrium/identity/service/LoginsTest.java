package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.SignedIn;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Passwords through JAAS, lock-out, and the credential that Basic remembers. */
public class LoginsTest {
    private static final String PASSWORD = IdentityFixture.PASSWORD;

    private IdentityFixture identity;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.person("it", Roles.GROUP_IT);
        identity.person("desk");
    }

    @After
    public void close() {
        identity.close();
    }

    @Test
    public void theRightPasswordTellsWhoItIs() {
        SignedIn who = identity.password(" IT ", PASSWORD).orElseThrow();
        assertEquals("it", who.user());
        assertEquals("IT", who.name());
        assertEquals(Set.of(Roles.GROUP_IT), who.groupRoles());
        assertEquals(null, who.csrfToken());
    }

    @Test
    public void aWrongPasswordAndAnUnknownUserLookTheSame() {
        for (String user : List.of("desk", "nobody")) {
            for (int i = 1; i <= 9; i++) {
                assertTrue(identity.password(user, "wrong " + i).isEmpty());
            }
            LoginRefused tenth =
                    assertThrows(LoginRefused.class, () -> identity.password(user, "wrong 10"));
            assertEquals("identity.login.locked", tenth.code());
            assertEquals(401, tenth.status());
            assertEquals(15L, tenth.arguments().get("minutes"));
            assertThrows(LoginRefused.class, () -> identity.password(user, PASSWORD));
        }
        assertEquals("as many hashes for both", 20, identity.hashings.get());
        assertEquals(List.of("identity.person lock-out by system"), lockOuts());
    }

    @Test
    public void aLockEndsAfterAQuarterOfAnHour() {
        failTenTimes("desk");
        identity.clock.pass(Duration.ofMinutes(14));
        LoginRefused early =
                assertThrows(LoginRefused.class, () -> identity.password("desk", PASSWORD));
        assertEquals(1L, early.arguments().get("minutes"));
        identity.clock.pass(Duration.ofMinutes(1));
        assertTrue(identity.password("desk", PASSWORD).isPresent());
        assertEquals(0, identity.count("LOGIN_FAILURE"));
    }

    @Test
    public void aSuccessForgetsTheFailuresBeforeIt() {
        for (int i = 0; i < 3; i++) {
            identity.password("desk", "wrong");
        }
        assertTrue(identity.password("desk", PASSWORD).isPresent());
        for (int i = 0; i < 9; i++) {
            assertTrue(identity.password("desk", "wrong").isEmpty());
        }
    }

    @Test
    public void guessesAtTheSameTimeCannotOutrunTheLock() throws Exception {
        int opened = atOnce(32, i -> refused(() -> identity.password("desk", "guess" + i)));
        assertEquals("22 were refused as locked, and the tenth", 23, opened);
        assertEquals(10, identity.hashings.get());
    }

    @Test
    public void thirtyTwoLoginsAtOnceHashOnlyOnce() throws Exception {
        int opened = atOnce(32, i -> identity.password("desk", PASSWORD).isPresent());
        assertEquals(32, opened);
        assertEquals(1, identity.hashings.get());
    }

    @Test
    public void basicHashesOnlyEveryFiveMinutes() {
        for (int i = 0; i < 100; i++) {
            assertTrue(identity.password("desk", PASSWORD).isPresent());
        }
        assertEquals(1, identity.hashings.get());
        identity.clock.pass(Duration.ofMinutes(5));
        assertTrue(identity.password("desk", PASSWORD).isPresent());
        assertEquals(2, identity.hashings.get());
    }

    @Test
    public void aRememberedPasswordEndsWhenItIsChanged() {
        identity.password("desk", PASSWORD);
        identity.actAs("desk", null);
        identity.ownPassword.change(change(PASSWORD, "another horse"), null);
        assertTrue(identity.password("desk", PASSWORD).isEmpty());
        assertTrue(identity.password("desk", "another horse").isPresent());
        assertTrue(identity.audited().contains("identity.person change-password by desk"));
    }

    @Test
    public void aRememberedPasswordEndsWhenThePersonIsDisabled() {
        identity.password("desk", PASSWORD);
        ChangePerson off = new ChangePerson();
        off.enabled = false;
        identity.changes.change("desk", off);
        assertTrue(identity.password("desk", PASSWORD).isEmpty());
    }

    @Test
    public void changingThePasswordNeedsTheOldOneAndCountsWrongOnes() {
        identity.actAs("desk", null);
        ChangePassword wrong = change("not it", "another horse");
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> identity.ownPassword.change(wrong, null));
        assertEquals("identity.password.old-wrong", refusal.fields().get(0).code());
        for (int i = 0; i < 8; i++) {
            assertThrows(InvalidInput.class, () -> identity.ownPassword.change(wrong, null));
        }
        assertThrows(NotAllowed.class, () -> identity.ownPassword.change(wrong, null));
    }

    @Test
    public void aPasswordThatBcryptWouldCutOffNeverMatches() {
        String longest = "wxyz".repeat(18);
        identity.actAs("desk", null);
        identity.ownPassword.change(change(PASSWORD, longest), null);
        assertTrue(identity.password("desk", longest).isPresent());
        assertTrue(identity.password("desk", longest + "y").isEmpty());
    }

    @Test
    public void noSecretIsStoredInClear() {
        assertFalse(identity.count("PERSON WHERE PASSWORD_HASH LIKE '%" + PASSWORD + "%'") > 0);
        identity.password(PASSWORD, "typed into the wrong box");
        assertEquals(0, identity.count("LOGIN_FAILURE WHERE NAME_HASH LIKE '%horse%'"));
        assertEquals(1, identity.count("LOGIN_FAILURE"));
    }

    private void failTenTimes(String user) {
        for (int i = 0; i < 9; i++) {
            identity.password(user, "wrong");
        }
        assertThrows(LoginRefused.class, () -> identity.password(user, "wrong"));
    }

    private List<String> lockOuts() {
        return identity.audited().stream().filter(a -> a.contains("lock-out")).toList();
    }

    private static ChangePassword change(String oldPassword, String newPassword) {
        ChangePassword command = new ChangePassword();
        command.oldPassword = oldPassword;
        command.newPassword = newPassword;
        return command;
    }

    private static boolean refused(Runnable login) {
        try {
            login.run();
            return false;
        } catch (LoginRefused e) {
            return true;
        }
    }

    private interface Attempt {
        boolean succeeds(int number);
    }

    /** Runs so many attempts at the same time. Returns how many succeeded. */
    private static int atOnce(int threads, Attempt attempt) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            results.add(
                    pool.submit(
                            () -> {
                                start.await();
                                return attempt.succeeds(number);
                            }));
        }
        start.countDown();
        int successes = 0;
        for (Future<Boolean> result : results) {
            successes += result.get() ? 1 : 0;
        }
        pool.shutdown();
        return successes;
    }
}
