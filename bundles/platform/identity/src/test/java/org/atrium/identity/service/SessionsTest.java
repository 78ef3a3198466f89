package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.atrium.common.InvalidInput;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.Session;
import org.atrium.identity.api.SessionView;
import org.atrium.identity.api.SignIn;
import org.atrium.kernel.api.Memberships.Member;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Browser sessions. */
public class SessionsTest {
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
    public void aSessionTellsWhoItIsUntilItIsClosed() {
        Session session = session("desk");
        assertEquals("desk", identity.logins.session(session.token()).orElseThrow().user());
        assertEquals(
                session.csrfToken(),
                identity.logins.session(session.token()).orElseThrow().csrfToken());
        identity.logins.close(session.token());
        assertTrue(identity.logins.session(session.token()).isEmpty());
        assertEquals(0, identity.count("SESSION"));
    }

    @Test
    public void theTokenItselfIsNotStored() {
        Session session = session("desk");
        assertEquals(43, session.token().length());
        assertEquals(0, identity.count("SESSION WHERE TOKEN_HASH = '" + session.token() + "'"));
        assertFalse(session.toString().contains(session.token()));
        assertTrue(identity.logins.session("x".repeat(43)).isEmpty());
        assertTrue(identity.logins.session(null).isEmpty());
    }

    @Test
    public void aSessionThatIsNotUsedEndsAfterEightHours() {
        Session session = session("desk");
        identity.clock.pass(Duration.ofHours(8).minusSeconds(1));
        assertTrue(identity.logins.session(session.token()).isPresent());
        identity.clock.pass(Duration.ofHours(8));
        assertTrue(identity.logins.session(session.token()).isEmpty());
        assertEquals(0, identity.count("SESSION"));
    }

    @Test
    public void aSessionInUseEndsAfterTwelveHours() {
        Session session = session("desk");
        for (int hour = 1; hour < 12; hour++) {
            identity.clock.pass(Duration.ofHours(1));
            assertTrue(identity.logins.session(session.token()).isPresent());
        }
        identity.clock.pass(Duration.ofHours(1));
        assertTrue(identity.logins.session(session.token()).isEmpty());
    }

    @Test
    public void theLastRequestIsWrittenEveryFiveMinutesOnly() {
        Session session = session("desk");
        identity.clock.pass(Duration.ofMinutes(4));
        identity.logins.session(session.token());
        assertEquals(1, identity.count("SESSION WHERE LAST_SEEN_AT = CREATED_AT"));
        identity.clock.pass(Duration.ofMinutes(1));
        identity.logins.session(session.token());
        assertEquals(0, identity.count("SESSION WHERE LAST_SEEN_AT = CREATED_AT"));
    }

    @Test
    public void aSessionThatWasVerifiedAMomentAgoAsksNoDatabase() {
        Session session = session("desk");
        identity.logins.session(session.token());
        identity.platform.close();
        assertEquals("desk", identity.logins.session(session.token()).orElseThrow().user());
    }

    @Test
    public void disablingAPersonEndsHisSessionsAtOnce() {
        Session session = session("desk");
        identity.logins.session(session.token());
        ChangePerson off = new ChangePerson();
        off.enabled = false;
        identity.changes.change("desk", off);
        assertTrue(identity.logins.session(session.token()).isEmpty());
        assertEquals(0, identity.count("SESSION"));
    }

    @Test
    public void changingThePasswordKeepsOnlyTheSessionThatDidIt() {
        Session here = session("desk");
        Session elsewhere = session("desk");
        identity.logins.session(elsewhere.token());
        identity.actAs("desk", null);
        ChangePassword command = new ChangePassword();
        command.oldPassword = IdentityFixture.PASSWORD;
        command.newPassword = "another horse";
        identity.ownPassword.change(command, here.token());
        assertTrue(identity.logins.session(here.token()).isPresent());
        assertTrue(identity.logins.session(elsewhere.token()).isEmpty());
    }

    @Test
    public void sessionsThatEndedAreSweptWhenOthersAreOpened() {
        session("desk");
        identity.clock.pass(Duration.ofHours(13));
        session("it");
        assertEquals(1, identity.count("SESSION"));
    }

    @Test
    public void signingInShowsTheRolesOfEachProjectAndEndsTheEarlierSession() {
        identity.memberships.apply(
                identity.river.id(),
                List.of(new Member("desk", Set.of(Roles.FRONT_DESK, Roles.CASHIER))));
        SessionService.Opened first =
                identity.sessionService.signIn(signIn("desk"), null, Origin.UNKNOWN);
        SessionService.Opened second =
                identity.sessionService.signIn(signIn("desk"), first.token(), Origin.UNKNOWN);
        assertNotEquals(first.token(), second.token());
        assertTrue(identity.logins.session(first.token()).isEmpty());
        SessionView view = second.view();
        assertEquals("desk", view.user);
        assertEquals("zh", view.language);
        assertEquals(1, view.projects.size());
        assertEquals("river-view", view.projects.get(0).code);
        assertEquals(List.of("Cashier", "FrontDesk"), view.projects.get(0).roles);
    }

    @Test
    public void groupItSeesEveryProjectWithoutARoleInIt() {
        SessionView view =
                identity.sessionService.signIn(signIn("it"), null, Origin.UNKNOWN).view();
        assertEquals(List.of(Roles.GROUP_IT), view.groupRoles);
        assertEquals(2, view.projects.size());
        assertEquals(List.of(), view.projects.get(0).roles);
    }

    @Test
    public void theCsrfTokenIsShownOverItsOwnSessionOnly() {
        Session desk = session("desk");
        identity.actAs("desk", null);
        assertEquals(desk.csrfToken(), identity.sessionService.current(desk.token()).csrfToken);
        assertEquals(null, identity.sessionService.current(null).csrfToken);
        identity.actAs("it", null);
        assertEquals(null, identity.sessionService.current(desk.token()).csrfToken);
    }

    @Test
    public void aRefusedLoginSaysWhy() {
        SignIn wrong = signIn("desk");
        wrong.password = "wrong";
        LoginRefused refusal =
                assertThrows(
                        LoginRefused.class,
                        () -> identity.sessionService.signIn(wrong, null, Origin.UNKNOWN));
        assertEquals("identity.login.failed", refusal.code());
        InvalidInput empty =
                assertThrows(
                        InvalidInput.class,
                        () -> identity.sessionService.signIn(null, null, Origin.UNKNOWN));
        assertEquals(2, empty.fields().size());
    }

    private Session session(String user) {
        return identity.logins.open(
                identity.password(user, IdentityFixture.PASSWORD).orElseThrow(), Origin.UNKNOWN);
    }

    private static SignIn signIn(String user) {
        SignIn command = new SignIn();
        command.user = user;
        command.password = IdentityFixture.PASSWORD;
        return command;
    }
}
