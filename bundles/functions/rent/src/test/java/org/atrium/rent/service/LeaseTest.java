package org.atrium.rent.service;

import static org.atrium.rent.service.RentFixture.because;
import static org.atrium.rent.service.RentFixture.free;
import static org.atrium.rent.service.RentFixture.lease;
import static org.atrium.rent.service.RentFixture.rise;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.rent.api.LeaseRow;
import org.atrium.rent.api.LeaseStep;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.SaveLease;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RT-03: the lease register. */
public class LeaseTest {
    private RentFixture rent;

    @Before
    public void open() {
        rent = new RentFixture();
    }

    @After
    public void close() {
        rent.close();
    }

    @Test
    public void aDraftIsApprovedByTheManagerAndItsDepositIsCharged() {
        SaveLease command = lease(201);
        command.deposit = Money.of("6000.00").view();
        LeaseView draft = rent.shops(() -> rent.leases.draft(command));
        assertEquals("JG-RT-2026-000001", draft.number);
        assertEquals("DRAFT", draft.state);
        assertEquals(4, draft.cycles.size());
        assertEquals("PLANNED", draft.cycles.get(0).state);
        assertEquals(List.of(), rent.charges());
        assertThrows(
                NotAllowed.class,
                () -> rent.shops(() -> rent.steps.take(draft.id, "activate", new LeaseStep())));

        LeaseView active =
                rent.manage(() -> rent.steps.take(draft.id, "activate", new LeaseStep()));
        assertEquals("ACTIVE", active.state);
        assertEquals("ACTIVE", active.process.state);
        assertEquals(List.of("201 DEPOSIT - - 2026-01-01 6000.00"), rent.charges());
        Conflict twice =
                assertThrows(
                        Conflict.class,
                        () ->
                                rent.manage(
                                        () ->
                                                rent.steps.take(
                                                        draft.id, "activate", new LeaseStep())));
        assertEquals("workflow.case.action", twice.code());
    }

    @Test
    public void twoLeasesOfAHouseDoNotOverlap() {
        LeaseView first = rent.shops(() -> rent.leases.draft(lease(201)));
        SaveLease second = lease(201);
        second.from = "2026-12-31";
        second.to = "2028-01-01";
        Conflict refused =
                assertThrows(Conflict.class, () -> rent.shops(() -> rent.leases.draft(second)));
        assertEquals("rent.lease.overlap", refused.code());
        second.from = "2027-01-01";
        rent.shops(() -> rent.leases.draft(second));
        rent.shops(() -> rent.leases.draft(lease(202)));
        rent.shops(() -> rent.steps.take(first.id, "discard", because("写错", null)));
        rent.shops(() -> rent.leases.draft(lease(201)));
    }

    @Test
    public void ofThirtyTwoAtOnceOneIsWritten() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            tries.add(threads.submit(this::isWritten));
        }
        int written = 0;
        for (Future<Boolean> one : tries) {
            written += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, written);
        assertEquals(1, list().size());
    }

    private boolean isWritten() {
        try {
            rent.shops(() -> rent.leases.draft(lease(201)));
            return true;
        } catch (Conflict refused) {
            assertEquals("rent.lease.overlap", refused.code());
            return false;
        }
    }

    @Test
    public void whatIsWrongStandsAtItsField() {
        SaveLease command = lease(201);
        command.tenantId = "1";
        wrong("tenantId", "rent.lease.not-tenant", command);
        command = lease(999);
        wrong("houseId", "rent.lease.unknown-house", command);
        command = lease(201);
        command.to = command.from;
        wrong("to", "rent.lease.days-order", command);
        command = lease(201);
        command.steps.add(rise("2026-01-01", "5"));
        wrong("steps", "rent.lease.step-outside", command);
        command = lease(201);
        command.steps.add(rise("2026-07-01", "0"));
        wrong("steps", "rent.lease.step", command);
        command = lease(201);
        command.freePeriods.add(free("2026-02-01", "2026-03-01"));
        command.freePeriods.add(free("2026-02-28", "2026-03-02"));
        wrong("freePeriods", "rent.lease.free-overlap", command);
        command = lease(201);
        command.freePeriods.add(free("2025-12-31", "2026-03-01"));
        wrong("freePeriods", "rent.lease.free-outside", command);
        command = lease(201);
        command.landlord = "XX";
        wrong("landlord", "rent.lease.unknown-landlord", command);
        command = lease(201);
        command.dueDays = 366;
        wrong("dueDays", "rent.lease.due-days", command);
        command = lease(201);
        command.to = "2077-01-01";
        wrong("to", "rent.lease.too-long", command);
    }

    @Test
    public void aDraftIsWrittenAnewAndAnActiveLeaseIsNot() {
        LeaseView draft = rent.shops(() -> rent.leases.draft(lease(201)));
        SaveLease command = lease(201);
        command.rent = Money.of("3500.00").view();
        command.steps.add(rise("2026-07-01", "10"));
        LeaseView changed = rent.shops(() -> rent.leases.change(draft.id, command));
        assertEquals("3500.00", changed.rent.amount);
        assertEquals("3850.00", changed.rentToday.amount);
        assertEquals("10", changed.steps.get(0).percent);
        rent.manage(() -> rent.steps.take(draft.id, "activate", new LeaseStep()));
        Conflict refused =
                assertThrows(
                        Conflict.class,
                        () -> rent.shops(() -> rent.leases.change(draft.id, command)));
        assertEquals("rent.lease.not-draft", refused.code());
    }

    @Test
    public void aRenewalFollowsWithoutAGap() {
        LeaseView before = rent.active(lease(201));
        SaveLease terms = new SaveLease();
        terms.to = "2028-01-01";
        terms.rent = Money.of("3300.00").view();
        LeaseView next = rent.shops(() -> rent.leases.renew(before.id, terms));
        assertEquals("2027-01-01", next.from.toString());
        assertEquals("QUARTER", next.cycle);
        assertEquals(before.id, next.followsId);
        assertEquals("ACTIVE", get(before.id).state);
        assertEquals(next.id, get(before.id).followedById);
        rent.manage(() -> rent.steps.take(next.id, "activate", new LeaseStep()));
        assertEquals("RENEWED", get(before.id).state);
        assertEquals("RENEWED", get(before.id).process.state);
        assertThrows(Conflict.class, () -> rent.shops(() -> rent.leases.renew(before.id, terms)));
    }

    @Test
    public void aLeaseThatEndsSoonWaitsForTheShopAdministrator() {
        LeaseView lease = rent.active(lease(201));
        rent.on("2026-11-01");
        rent.expiry.run();
        assertEquals("ACTIVE", get(lease.id).state);
        rent.on("2026-11-02");
        rent.expiry.run();
        rent.expiry.run();
        assertEquals("EXPIRING", get(lease.id).state);
        assertEquals("ShopAdministrator", get(lease.id).process.assigneeRole);
        Conflict early =
                assertThrows(
                        Conflict.class,
                        () -> rent.shops(() -> rent.steps.take(lease.id, "end", new LeaseStep())));
        assertEquals("rent.lease.not-over", early.code());
        rent.on("2027-01-01");
        rent.shops(() -> rent.steps.take(lease.id, "end", new LeaseStep()));
        assertEquals("ENDED", get(lease.id).state);
    }

    @Test
    public void aTerminatedLeaseFreesTheHouse() {
        LeaseView lease = rent.active(lease(201));
        assertThrows(
                InvalidInput.class,
                () ->
                        rent.manage(
                                () -> rent.steps.take(lease.id, "terminate", because("x", null))));
        assertThrows(
                InvalidInput.class,
                () ->
                        rent.manage(
                                () ->
                                        rent.steps.take(
                                                lease.id,
                                                "terminate",
                                                because("双方协议", "2027-01-01"))));
        LeaseView over =
                rent.manage(
                        () ->
                                rent.steps.take(
                                        lease.id, "terminate", because("双方协议", "2026-05-16")));
        assertEquals("TERMINATED", over.state);
        assertEquals(2, over.cycles.size());
        SaveLease next = lease(201);
        next.from = "2026-05-16";
        assertEquals("DRAFT", rent.shops(() -> rent.leases.draft(next)).state);
    }

    @Test
    public void anotherProjectHasNoSuchLease() {
        LeaseView lease = rent.active(lease(201));
        TestPlatform platform = rent.platform;
        assertThrows(
                NotFound.class,
                () ->
                        platform.callers.as(
                                platform.caller(
                                        platform.found("maple-court"),
                                        "shops",
                                        "ShopAdministrator"),
                                () -> rent.leases.get(lease.id)));
    }

    @Test
    public void theListIsNarrowed() {
        rent.active(lease(201));
        rent.shops(() -> rent.leases.draft(lease(202)));
        assertEquals(2, list().size());
        assertEquals(1, list("DRAFT", null, null).size());
        assertEquals("202", list(null, "202", null).get(0).houseId);
        assertEquals(List.of(), list(null, "无此人", null));
        rent.on("2026-12-01");
        assertEquals(1, list(null, null, 31).size());
        assertEquals(31, list(null, null, 31).get(0).daysLeft);
        assertEquals(0, list(null, null, 30).size());
        assertNull(rent.shops(() -> rent.leases.list(query(null, null, null), all()).next));
    }

    private void wrong(String field, String code, SaveLease command) {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class, () -> rent.shops(() -> rent.leases.draft(command)));
        assertEquals(field, refused.fields().get(0).field());
        assertEquals(code, refused.fields().get(0).code());
    }

    private LeaseView get(String id) {
        return rent.shops(() -> rent.leases.get(id));
    }

    private List<LeaseRow> list() {
        return list(null, null, null);
    }

    private List<LeaseRow> list(String state, String words, Integer within) {
        return rent.shops(() -> rent.leases.list(query(state, words, within), all()).items);
    }

    private static LeaseQuery query(String state, String words, Integer within) {
        return new LeaseQuery(state, null, null, words, within);
    }

    private static PageRequest all() {
        return new PageRequest(200, null);
    }
}
