package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePerson;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.Person;
import org.atrium.kernel.api.Memberships.Member;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** People and their roles, kept by group IT. */
public class PeopleTest {
    private IdentityFixture identity;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.person("it", Roles.GROUP_IT);
        identity.person("desk");
        identity.actAs("it", null);
    }

    @After
    public void close() {
        identity.close();
    }

    @Test
    public void theLastAdministratorCanBeNeitherDisabledNorStripped() {
        ChangePerson off = new ChangePerson();
        off.enabled = false;
        Conflict refusal = assertThrows(Conflict.class, () -> identity.changes.change("it", off));
        assertEquals("identity.person.last-administrator", refusal.code());
        ChangePerson stripped = new ChangePerson();
        stripped.groupRoles = List.of(Roles.AUDITOR);
        assertThrows(Conflict.class, () -> identity.changes.change("it", stripped));

        identity.person("it2", Roles.GROUP_IT);
        assertEquals(List.of("DISABLE"), identity.changes.change("it", off).pending);
        identity.people.change("it", Person::disable, p -> true);
        assertThrows(Conflict.class, () -> identity.changes.change("it2", stripped));
    }

    @Test
    public void aChangeShowsTheNewVersionAndIsAudited() {
        ChangePerson command = new ChangePerson();
        command.name = "前台";
        command.language = "en";
        command.groupRoles = List.of(Roles.AUDITOR);
        PersonRow row = identity.changes.change("Desk", command);
        assertEquals("前台", row.name);
        assertEquals("en", row.language);
        assertEquals(List.of(Roles.AUDITOR), row.groupRoles);
        assertEquals(3, row.version);
        assertTrue(identity.audited().contains("identity.person change by it"));
        identity.actAs("it", 1L);
        Conflict stale =
                assertThrows(Conflict.class, () -> identity.changes.change("desk", command));
        assertEquals(412, stale.status());
    }

    @Test
    public void changingOnlyTheGroupRolesChangesTheVersionToo() {
        ChangePerson command = new ChangePerson();
        command.groupRoles = List.of(Roles.AUDITOR);
        assertEquals(2, identity.changes.change("desk", command).version);
    }

    @Test
    public void aNewPasswordEndsALockOut() {
        for (int i = 0; i < 9; i++) {
            identity.password("desk", "wrong");
        }
        assertThrows(LoginRefused.class, () -> identity.password("desk", "wrong"));
        ChangePerson reset = new ChangePerson();
        reset.password = "a fresh password";
        identity.changes.change("desk", reset);
        assertTrue(identity.password("desk", "a fresh password").isPresent());
        assertTrue(identity.audited().contains("identity.person reset-password by it"));
    }

    @Test
    public void peopleAreListedByNameInPagesWithMaskedPhones() {
        identity.person("cashier");
        Page<PersonRow> first = list(null, PageRequest.of(2, null, null));
        assertEquals(List.of("cashier", "desk"), first.items.stream().map(r -> r.user).toList());
        assertEquals("138****0001", first.items.get(0).phone);
        Page<PersonRow> second = list(null, PageRequest.of(2, first.next, null));
        assertEquals(List.of("it"), second.items.stream().map(r -> r.user).toList());
        assertEquals(List.of(Roles.GROUP_IT), second.items.get(0).groupRoles);
        assertEquals(null, second.next);
        assertEquals(1, list("ES", PageRequest.of(null, null, null)).items.size());
        assertEquals(0, list("_", PageRequest.of(null, null, null)).items.size());
    }

    @Test
    public void aPersonWithWrongFieldsHearsOfAllOfThem() {
        CreatePerson command = new CreatePerson();
        command.user = "客服";
        command.password = "short";
        command.groupRoles = List.of("king");
        command.language = "fr";
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> identity.peopleService.create(command));
        assertEquals(
                List.of("user", "name", "password", "groupRoles", "language"),
                refusal.fields().stream().map(f -> f.field()).toList());
    }

    @Test
    public void aUserNameIsGivenOnlyOnce() {
        assertThrows(Conflict.class, () -> identity.person("Desk"));
        assertThrows(NotFound.class, () -> identity.changes.change("nobody", new ChangePerson()));
    }

    @Test
    public void rolesHoldFromTodayInTheProjectsZoneUntilTheyAreTakenAway() {
        identity.memberships.apply(identity.jade.id(), List.of(member("desk", Roles.FRONT_DESK)));
        assertEquals(Map.of(identity.jade.id(), Set.of(Roles.FRONT_DESK)), roles());
        identity.clock.pass(Duration.ofDays(1));
        identity.memberships.apply(identity.jade.id(), List.of(member("desk", Roles.CASHIER)));
        assertEquals(Map.of(identity.jade.id(), Set.of(Roles.CASHIER)), roles());
        assertEquals(
                1,
                identity.count(
                        "MEMBERSHIP WHERE ROLE_CODE = 'FrontDesk'"
                                + " AND FROM_DATE = '2026-11-22' AND TO_DATE = '2026-11-23'"));
        identity.memberships.apply(identity.jade.id(), List.of());
        assertEquals(Map.of(), roles());
        assertEquals(0, identity.count("MEMBERSHIP WHERE ROLE_CODE = 'Cashier'"));
    }

    @Test
    public void aMembershipBeginsOnTheDayThatTheProjectLivesIn() {
        identity.clock.pass(Duration.ofHours(16));
        identity.memberships.apply(identity.river.id(), List.of(member("desk", Roles.FRONT_DESK)));
        assertEquals(1, identity.count("MEMBERSHIP WHERE FROM_DATE = '2026-11-23'"));
        assertEquals(Map.of(identity.river.id(), Set.of(Roles.FRONT_DESK)), roles());
    }

    @Test
    public void applyingMembersTwiceChangesNothing() {
        List<Member> members =
                List.of(
                        member("desk", Roles.FRONT_DESK, Roles.CASHIER),
                        member("it", Roles.RECORDS_CLERK));
        identity.memberships.apply(identity.jade.id(), members);
        int audited = identity.audited().size();
        identity.memberships.apply(identity.jade.id(), members);
        assertEquals(audited, identity.audited().size());
        assertEquals(members, identity.memberships.of(identity.jade.id()));
        assertEquals(List.of(), identity.memberships.of(identity.river.id()));
    }

    @Test
    public void membersAndRolesMustExist() {
        InvalidInput refusal =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                identity.memberships.apply(
                                        identity.jade.id(),
                                        List.of(
                                                member("nobody", Roles.FINANCE),
                                                member("desk", "King", Roles.FINANCE),
                                                member("desk", Roles.FINANCE))));
        assertEquals(
                List.of("members[0].user", "members[1].roles", "members[2].user"),
                refusal.fields().stream().map(f -> f.field()).toList());
        assertEquals(0, identity.count("MEMBERSHIP"));
    }

    @Test
    public void everyRoleIsListedInTheCallersLanguage() {
        assertEquals("集团信息部", identity.search.roles().get(0).title);
        assertTrue(
                identity.search.roles().stream()
                        .anyMatch(r -> r.code.equals("FrontDesk") && r.title.equals("客服前台")));
    }

    private Page<PersonRow> list(String q, PageRequest page) {
        return identity.search.list(new PeopleSearch.Filter(q, null, null, null, null, null), page);
    }

    private Map<Long, Set<String>> roles() {
        return identity.password("desk", IdentityFixture.PASSWORD).orElseThrow().rolesByProject();
    }

    private static Member member(String user, String... roles) {
        return new Member(user, Set.of(roles));
    }
}
