package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.InvalidInput;
import org.atrium.common.Roles;
import org.atrium.identity.domain.Deputy;
import org.atrium.kernel.api.Memberships.Member;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Roles from one day to another, and who stands in meanwhile. Today is 22 November 2026. */
public class MembershipDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-01");

    private IdentityFixture identity;
    private long jade;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.person("it", Roles.GROUP_IT);
        identity.person("desk");
        identity.person("manager");
        identity.actAs("it", null);
        jade = identity.jade.id();
    }

    @After
    public void close() {
        identity.close();
    }

    private Set<String> rolesOf(String user) {
        return identity.directory
                .byName(user)
                .orElseThrow()
                .rolesByProject()
                .getOrDefault(jade, Set.of());
    }

    private static Member member(String user, String role, LocalDate from, LocalDate to) {
        return new Member(user, Set.of(role), from, to);
    }

    @Test
    public void aRoleIsHeldFromItsFirstDayAndNotOnItsLast() {
        List<Member> members =
                List.of(
                        member("desk", Roles.CASHIER, DECEMBER, JANUARY),
                        member("manager", Roles.CS_MANAGER, null, DECEMBER));
        identity.memberships.apply(jade, members);
        assertEquals(members, identity.memberships.dated(jade));
        assertEquals(Set.of(), rolesOf("desk"));
        assertEquals(
                List.of(new Member("manager", Set.of(Roles.CS_MANAGER))),
                identity.memberships.of(jade));
        identity.clock.pass(Duration.ofDays(9)); // 1 December
        assertEquals(Set.of(Roles.CASHIER), rolesOf("desk"));
        assertEquals(Set.of(), rolesOf("manager"));
        identity.clock.pass(Duration.ofDays(31)); // 1 January
        assertEquals(Set.of(), rolesOf("desk"));
    }

    @Test
    public void aDocumentWithDaysChangesNothingWhenItIsAppliedAgainLater() {
        List<Member> members = List.of(member("desk", Roles.CASHIER, DECEMBER, JANUARY));
        identity.memberships.apply(jade, members);
        int audited = identity.audited().size();
        identity.memberships.apply(jade, members);
        identity.clock.pass(Duration.ofDays(10));
        identity.memberships.apply(jade, members);
        assertEquals(audited, identity.audited().size());
        assertEquals(
                List.of(member("desk", Roles.CASHIER, null, JANUARY)),
                identity.memberships.dated(jade));
        identity.clock.pass(Duration.ofDays(40));
        identity.memberships.apply(jade, members);
        assertEquals(audited, identity.audited().size());
    }

    @Test
    public void anotherEndMovesTheEndAndKeepsTheRow() {
        identity.memberships.apply(jade, List.of(member("desk", Roles.CASHIER, null, null)));
        identity.memberships.apply(jade, List.of(member("desk", Roles.CASHIER, null, DECEMBER)));
        assertEquals(1, identity.count("MEMBERSHIP WHERE OPEN_KEY IS NULL"));
        identity.memberships.apply(
                jade,
                List.of(
                        member("desk", Roles.CASHIER, null, DECEMBER),
                        member("desk", Roles.CASHIER, JANUARY, null)));
        assertEquals(2, identity.count("MEMBERSHIP WHERE PERSON_ID > 0"));
        identity.memberships.apply(jade, List.of(member("desk", Roles.CASHIER, null, null)));
        assertEquals(1, identity.count("MEMBERSHIP WHERE OPEN_KEY IS NOT NULL"));
    }

    @Test
    public void aPeriodMustHaveADayAndARoleIsNotHeldTwiceAtOnce() {
        for (List<Member> wrong :
                List.of(
                        List.of(member("desk", Roles.CASHIER, DECEMBER, DECEMBER)),
                        List.of(
                                member("desk", Roles.CASHIER, null, null),
                                member("desk", Roles.CASHIER, DECEMBER, JANUARY)))) {
            assertThrows(InvalidInput.class, () -> identity.memberships.apply(jade, wrong));
        }
        assertEquals(List.of(), identity.memberships.dated(jade));
    }

    @Test
    public void aDeputyHoldsTheAbsentPersonsOwnRolesOnTheseDaysOnly() {
        identity.memberships.apply(jade, List.of(member("manager", Roles.CS_MANAGER, null, null)));
        long desk = identity.directory.byName("desk").orElseThrow().personId();
        long manager = identity.directory.byName("manager").orElseThrow().personId();
        long it = identity.directory.byName("it").orElseThrow().personId();
        standIn(1, manager, desk);
        standIn(2, desk, it); // what desk holds for manager goes no further
        assertEquals(Set.of(Roles.CS_MANAGER), rolesOf("desk"));
        assertEquals(Set.of("manager"), identity.memberships.principalsOf("desk", jade));
        assertEquals(Set.of(), identity.memberships.principalsOf("it", jade));
        assertEquals(
                Map.of(jade, Set.of("manager")),
                identity.directory.byName("desk").orElseThrow().standsInFor());
        assertEquals(
                Map.of(jade, Map.of(Roles.CS_MANAGER, "manager")),
                identity.directory.byName("desk").orElseThrow().deputyFor());
        assertEquals(1, identity.memberships.of(jade).size());
        identity.clock.pass(Duration.ofDays(9)); // 1 December
        assertEquals(Set.of(), rolesOf("desk"));
        assertEquals(Set.of(), identity.memberships.principalsOf("desk", jade));
    }

    private void standIn(long id, long absent, long deputy) {
        identity.deputies.add(
                Deputy.name(id, jade, absent, deputy, TODAY, DECEMBER)
                        .because("年假", "it", Instant.EPOCH));
    }
}
