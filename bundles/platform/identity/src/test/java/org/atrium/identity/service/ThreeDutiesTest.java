package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.identity.api.AccessRequestRow;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.Decide;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.Person;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** Deploying, approving and auditing are three people's work. */
public class ThreeDutiesTest {
    private IdentityFixture identity;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.firstStart.run(true, null);
        identity.actAs("it", null);
        identity.person("security", Roles.SECURITY_ADMIN);
        identity.person("auditor", Roles.AUDITOR);
        identity.person("desk");
    }

    @After
    public void close() {
        identity.close();
    }

    private PersonRow roles(String user, String... roles) {
        ChangePerson command = new ChangePerson();
        command.groupRoles = List.of(roles);
        return identity.changes.change(user, command);
    }

    private AccessRequestRow only() {
        return identity.requests.list("PENDING", PageRequest.of(null, null, null)).items.get(0);
    }

    private static Decide note(String text) {
        Decide command = new Decide();
        command.note = text;
        return command;
    }

    private static void refused(String code, ThrowingRunnable command) {
        assertEquals(code, assertThrows(Problem.class, command).code());
    }

    @Test
    public void theFirstOfEachIsGivenAtOnceAndTheNextOneWaits() {
        assertEquals(
                Set.of(Roles.SECURITY_ADMIN),
                identity.directory.byName("security").orElseThrow().groupRoles());
        PersonRow second = identity.person("security2", Roles.SECURITY_ADMIN);
        assertEquals(List.of(), second.groupRoles);
        assertEquals(List.of("GROUP_ROLES"), second.pending);
        assertEquals(List.of("GROUP_ROLES"), roles("desk", Roles.GROUP_IT).pending);
        assertEquals(List.of(), roles("desk").groupRoles);
    }

    @Test
    public void whatASecurityAdministratorApprovesIsDone() {
        roles("desk", Roles.AUDITOR);
        identity.actAs("security", null);
        AccessRequestRow row = identity.requests.approve(only().id, null);
        assertEquals("APPROVED", row.state);
        assertEquals("it", row.requestedBy);
        assertEquals("security", row.decidedBy);
        assertEquals(
                Set.of(Roles.AUDITOR),
                identity.directory.byName("desk").orElseThrow().groupRoles());
        refused("identity.request.decided", () -> identity.requests.approve(row.id, null));
        assertTrue(identity.audited().contains("identity.request approved by security"));
    }

    @Test
    public void whatHeRejectsIsNotDoneAndNeedsAReason() {
        roles("desk", Roles.AUDITOR);
        identity.actAs("security", null);
        String id = only().id;
        assertThrows(InvalidInput.class, () -> identity.requests.reject(id, null));
        identity.requests.reject(id, note("人手足够"));
        assertEquals(Set.of(), identity.directory.byName("desk").orElseThrow().groupRoles());
        identity.actAs("it", null);
        assertEquals(List.of("GROUP_ROLES"), roles("desk", Roles.AUDITOR).pending);
        refused("identity.request.pending", () -> roles("desk", Roles.AUDITOR));
    }

    @Test
    public void nobodyDecidesWhatHeAskedForOrWhatConcernsHimself() {
        roles("desk", Roles.AUDITOR);
        String id = only().id;
        refused("identity.request.own", () -> identity.requests.approve(id, null));
        identity.actAs("desk", null);
        NotAllowed refusal =
                assertThrows(NotAllowed.class, () -> identity.requests.approve(id, null));
        assertEquals("identity.request.about-you", refusal.code());
    }

    @Test
    public void groupItCannotTakeOverHimWhoApproves() {
        refused(
                "identity.request.password",
                () -> {
                    ChangePerson command = new ChangePerson();
                    command.password = "taken over by it";
                    identity.changes.change("security", command);
                });
        assertTrue(identity.changes.resetPassword("security").pending);
        assertEquals(null, identity.changes.resetPassword("auditor").oneTimePassword);
        ChangePerson off = new ChangePerson();
        off.enabled = false;
        identity.person("auditor2");
        refused("identity.person.last-holder", () -> identity.changes.change("auditor", off));
        refused("identity.person.last-holder", () -> roles("security"));
        assertTrue(identity.password("security", IdentityFixture.PASSWORD).isPresent());
    }

    @Test
    public void anApprovedResetTellsTheOneTimePasswordOnce() {
        identity.changes.resetPassword("auditor");
        identity.actAs("security", null);
        AccessRequestRow row = identity.requests.approve(only().id, null);
        assertEquals(
                "identity.password.must-change",
                identity.password("auditor", row.oneTimePassword).orElseThrow().blockedBy());
        assertEquals(
                null,
                identity.requests
                        .list(null, PageRequest.of(null, null, null))
                        .items
                        .get(0)
                        .oneTimePassword);
    }

    @Test
    public void nobodyHoldsTwoOfThemNotEvenInTheTable() {
        InvalidInput refusal =
                assertThrows(
                        InvalidInput.class,
                        () -> identity.person("both", Roles.GROUP_IT, Roles.AUDITOR));
        assertEquals("identity.person.two-duties", refusal.fields().get(0).code());
        assertThrows(
                RuntimeException.class,
                () ->
                        identity.people.change(
                                "auditor",
                                p -> p.holdGroupRoles(Set.of(Roles.AUDITOR, Roles.GROUP_IT)),
                                Person::version));
        assertEquals(1, identity.count("GROUP_ROLE WHERE CODE = 'auditor'"));
    }

    @Test
    public void aDutyIsHandedOverInOneStep() {
        identity.person("it2");
        roles("it2", Roles.GROUP_IT);
        identity.actAs("security", null);
        identity.requests.approve(only().id, null);
        identity.actAs("it2", null);
        roles("it", Roles.AUDITOR);
        identity.actAs("security", null);
        identity.requests.approve(only().id, null);
        assertEquals(
                Set.of(Roles.AUDITOR), identity.directory.byName("it").orElseThrow().groupRoles());
    }

    @Test
    public void readingMetricsNeedsNobodyElseAndOpensNoProject() {
        PersonRow row = identity.person("prometheus", Roles.METRICS);
        assertEquals(List.of(Roles.METRICS), row.groupRoles);
        assertFalse(
                identity.password("prometheus", IdentityFixture.PASSWORD)
                        .orElseThrow()
                        .entersEveryProject());
        assertThrows(Conflict.class, () -> identity.person("prometheus"));
    }
}
