package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.api.ConfirmCode;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.NewSecondFactor;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.ProvePassword;
import org.atrium.identity.api.SessionRow;
import org.atrium.identity.api.SignedIn;
import org.atrium.identity.domain.OneTimeCode;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** One's own password, sessions and second factor, and what the security log keeps of them. */
public class AccountTest {
    private static final Origin OFFICE = new Origin("10.1.2.3", "Firefox");
    private static final Origin ELSEWHERE = new Origin("10.9.9.9", "curl");

    private IdentityFixture identity;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.firstStart.run(true, null);
        identity.actAs("it", null);
        identity.person("desk");
        identity.actAs("desk", null);
    }

    @After
    public void close() {
        identity.close();
    }

    private void changePassword(String from, String to) {
        ChangePassword command = new ChangePassword();
        command.oldPassword = from;
        command.newPassword = to;
        identity.ownPassword.change(command, null);
    }

    private static ProvePassword proof() {
        ProvePassword command = new ProvePassword();
        command.password = IdentityFixture.PASSWORD;
        return command;
    }

    private byte[] enrol() {
        NewSecondFactor started = identity.account.begin(proof());
        byte[] secret = OneTimeCode.bytes(started.secret);
        ConfirmCode code = new ConfirmCode();
        code.code = codeOf(secret);
        identity.account.confirm(code);
        return secret;
    }

    private String codeOf(byte[] secret) {
        return OneTimeCode.at(secret, OneTimeCode.step(identity.clock.instant()));
    }

    private SignedIn browser(String code) {
        return identity.logins.browser("desk", IdentityFixture.PASSWORD, code, OFFICE);
    }

    private List<String> logged() {
        return identity
                .securityLog
                .list(null, null, null, null, PageRequest.of(null, null, null))
                .items
                .stream()
                .map(r -> r.event + " " + r.user + " " + r.address)
                .toList();
    }

    private static void refused(String code, ThrowingRunnable command) {
        assertEquals(code, assertThrows(Problem.class, command).code());
    }

    @Test
    public void aPersonWithoutPasswordGetsOneThatOpensOnlyTheChange() {
        identity.actAs("it", null);
        CreatePerson command = new CreatePerson();
        command.user = "newcomer";
        command.name = "新人";
        PersonRow row = identity.peopleService.create(command);
        assertTrue(
                row.oneTimePassword, row.oneTimePassword.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        SignedIn first = identity.password("newcomer", row.oneTimePassword).orElseThrow();
        assertEquals("identity.password.must-change", first.blockedBy());
        identity.actAs("newcomer", null);
        changePassword(row.oneTimePassword, "my own password");
        assertEquals(
                null, identity.password("newcomer", "my own password").orElseThrow().blockedBy());
    }

    @Test
    public void theLastFivePasswordsAreNotTakenAgain() {
        String present = IdentityFixture.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            String old = present;
            InvalidInput same = assertThrows(InvalidInput.class, () -> changePassword(old, old));
            assertEquals("identity.password.used-before", same.fields().get(0).code());
            identity.clock.pass(Duration.ofMinutes(1));
            present = "password number " + i;
            changePassword(old, present);
        }
        String last = present;
        assertThrows(InvalidInput.class, () -> changePassword(last, "password number 1"));
        identity.clock.pass(Duration.ofMinutes(1));
        changePassword(last, IdentityFixture.PASSWORD);
    }

    @Test
    public void anOldPasswordMustBeChangedWhereTheSettingsSaySo() {
        identity.settings.configure(IdentityFixture.config(Map.of("passwordDays", 90)));
        identity.clock.pass(Duration.ofDays(400));
        assertEquals(
                "identity.password.expired",
                identity.password("desk", IdentityFixture.PASSWORD).orElseThrow().blockedBy());
    }

    @Test
    public void sessionsAreToldApartAndEndedOneByOne() {
        var first = identity.logins.open(browser(null), OFFICE);
        var second = identity.logins.open(browser(null), ELSEWHERE);
        List<SessionRow> rows = identity.account.sessions(second.token());
        assertEquals(2, rows.size());
        SessionRow present = rows.stream().filter(r -> r.present).findFirst().orElseThrow();
        assertEquals("10.9.9.9", present.address);
        assertEquals("curl", present.device);
        SessionRow other = rows.stream().filter(r -> !r.present).findFirst().orElseThrow();
        identity.account.revoke(other.id);
        assertTrue(identity.logins.session(first.token()).isEmpty());
        assertTrue(identity.logins.session(second.token()).isPresent());
        assertThrows(NotFound.class, () -> identity.account.revoke(other.id));
        identity.actAs("it", null);
        assertThrows(NotFound.class, () -> identity.account.revoke(present.id));
        identity.account.revokeAllOf("desk");
        assertTrue(identity.logins.session(second.token()).isEmpty());
    }

    @Test
    public void aSecondFactorIsAskedForInTheBrowserAndShutsBasic() {
        byte[] secret = enrol();
        refused("identity.login.code-required", () -> browser(null));
        refused("identity.login.code-wrong", () -> browser("000000"));
        refused("identity.login.code-wrong", () -> browser(codeOf(secret))); // used to confirm
        identity.clock.pass(Duration.ofSeconds(30));
        assertEquals("desk", browser(codeOf(secret)).user());
        LoginRefused basic =
                assertThrows(
                        LoginRefused.class,
                        () -> identity.password("desk", IdentityFixture.PASSWORD));
        assertEquals("identity.login.second-factor", basic.code());
    }

    @Test
    public void aRecoveryCodeOpensOneLogin() {
        enrol();
        String code = identity.account.renewCodes(proof()).codes.get(3);
        assertEquals(10, identity.account.view().recoveryCodes);
        assertEquals("desk", browser(code.toUpperCase(Locale.ROOT)).user());
        refused("identity.login.code-wrong", () -> browser(code));
        assertEquals(9, identity.account.view().recoveryCodes);
        assertEquals(0, identity.count("RECOVERY_CODE WHERE CODE_HASH LIKE '%" + code + "%'"));
    }

    @Test
    public void wrongCodesLockTheNameLikeWrongPasswords() {
        enrol();
        for (int i = 0; i < 10; i++) {
            refused("identity.login.code-wrong", () -> browser("000000"));
        }
        refused("identity.login.locked", () -> browser("000000"));
    }

    @Test
    public void aRoleMayNeedASecondFactor() {
        identity.settings.configure(
                IdentityFixture.config(Map.of("secondFactorRoles", new String[] {Roles.GROUP_IT})));
        assertEquals(null, browser(null).blockedBy());
        assertEquals(
                "identity.second-factor.needed",
                identity.directory.byName("it").orElseThrow().blockedBy());
    }

    @Test
    public void aThousandRequestsHashOnceAndALockDropsTheCredential() {
        IntStream.range(0, 1_000)
                .forEach(
                        i ->
                                assertTrue(
                                        identity.password("desk", IdentityFixture.PASSWORD)
                                                .isPresent()));
        assertEquals(1, identity.hashings.get());
        for (int i = 0; i < 9; i++) {
            assertTrue(identity.password("desk", "wrong").isEmpty());
        }
        refused("identity.login.locked", () -> identity.password("desk", "wrong"));
        refused("identity.login.locked", () -> identity.password("desk", IdentityFixture.PASSWORD));
        identity.actAs("it", null);
        identity.changes.unlock("desk");
        assertTrue(identity.password("desk", IdentityFixture.PASSWORD).isPresent());
    }

    @Test
    public void anAddressIsLockedWhateverTheNamesButNeverTheMachineItself() {
        identity.settings.configure(IdentityFixture.config(Map.of("failuresPerAddress", 12)));
        for (Origin origin : List.of(ELSEWHERE, new Origin("127.0.0.1", ""))) {
            for (int i = 0; i < 12; i++) {
                assertTrue(identity.logins.password("guess" + i, "x", origin).isEmpty());
            }
        }
        refused(
                "identity.login.locked",
                () -> identity.logins.password("desk", IdentityFixture.PASSWORD, ELSEWHERE));
        assertTrue(identity.logins.password("desk", IdentityFixture.PASSWORD, OFFICE).isPresent());
        assertTrue(logged().contains("address-locked null 10.9.9.9"));
    }

    @Test
    public void theSecurityLogNamesWhoAndWhereFromButNoTypedName() {
        identity.logins.password("my-password-in-the-wrong-box", "x", ELSEWHERE);
        identity.logins.password("desk", "wrong", ELSEWHERE);
        identity.logins.open(browser(null), OFFICE);
        changePassword(IdentityFixture.PASSWORD, "another horse");
        assertEquals(
                List.of(
                        "change-password desk ",
                        "login desk 10.1.2.3",
                        "login-failed desk 10.9.9.9",
                        "login-failed null 10.9.9.9"),
                logged().subList(0, 4));
        assertFalse(logged().toString().contains("wrong-box"));
    }
}
