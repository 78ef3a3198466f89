package org.atrium.rent.service;

import static org.atrium.rent.service.RentFixture.lease;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.EventHandler;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.rent.api.BeginRepossession;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.RepossessionStep;
import org.atrium.rent.api.RepossessionView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RT-02: overdue rent to premises that are free again, and not past the law's gate. */
public class RepossessionTest {
    private RentFixture rent;
    private LeaseView lease;

    @Before
    public void open() {
        rent = new RentFixture();
        rent.platform.consume("rent", rent.repossessions.events().toArray(new EventHandler[0]));
        lease = rent.active(lease(201));
        rent.on("2026-10-01");
        rent.bill("2026-10", false);
        rent.on("2026-10-20");
    }

    @After
    public void close() {
        rent.close();
    }

    @Test
    public void itGoesStepByStepToVacantPremises() {
        RepossessionView begun = begin("2026-11-10");
        assertEquals("JG-RR-2026-000001", begun.number);
        assertEquals("NOTIFIED", begun.state);
        assertEquals("9000.00", begun.overdue.amount);
        assertEquals("2026-11-11", begun.expiresOn.toString());
        assertEquals("rent.demand", rent.sent.all.get(0).template());
        refused("rent.repossession.live", () -> begin("2026-11-10"));
        refused("rent.repossession.too-early", () -> shops(begun, "expire", step()));
        refused("workflow.case.action", () -> manage(begun, "notice", noticed("2026-12-01")));
        rent.on("2026-11-10");
        refused("rent.repossession.too-early", () -> shops(begun, "expire", step()));
        rent.on("2026-11-11");
        assertEquals("EXPIRED_UNPAID", shops(begun, "expire", step()).state);
        assertThrows(NotAllowed.class, () -> shops(begun, "notice", noticed("2026-12-01")));
        wrong("rent.repossession.day-past", () -> manage(begun, "notice", noticed("2026-11-11")));
        assertEquals("REPOSSESSION_NOTICED", manage(begun, "notice", noticed("2026-12-01")).state);
        assertEquals("rent.leave", rent.sent.all.get(1).template());

        refused("workflow.case.action", () -> manage(begun, "repossess", taken()));
        RepossessionStep review = step();
        review.ground = "CONSENT";
        wrong("rent.repossession.no-ground", () -> lawyer(begun, "review", review));
        review.attachmentIds = List.of("71");
        assertThrows(NotAllowed.class, () -> manage(begun, "review", review));
        RepossessionView reviewed = lawyer(begun, "review", review);
        assertEquals("LEGAL_REVIEW", reviewed.state);
        assertEquals(List.of("71"), reviewed.groundFiles);

        rent.on("2026-12-01");
        refused("rent.repossession.still-leaving", () -> manage(begun, "repossess", taken()));
        rent.on("2026-12-02");
        RepossessionStep before = taken();
        before.day = "2026-12-01";
        wrong("rent.repossession.taken-day", () -> manage(begun, "repossess", before));
        RepossessionStep alone = taken();
        alone.witnesses = List.of("朱凯", " 朱凯 ");
        wrong("rent.repossession.witnesses", () -> manage(begun, "repossess", alone));
        RepossessionStep unproved = taken();
        unproved.attachmentIds = null;
        wrong("rent.repossession.no-record", () -> manage(begun, "repossess", unproved));
        RepossessionView over = manage(begun, "repossess", taken());
        assertEquals("REPOSSESSED", over.state);
        assertEquals(List.of("朱凯", "许诺"), over.witnesses);
        pay("9000.00");
        assertEquals("REPOSSESSED", get(begun).state);
        assertEquals("VACANT", shops(begun, "vacate", step()).state);
        assertEquals("VACANT", get(begun).process.state);
    }

    @Test
    public void aPaymentEndsItAndAPartOfItDoesNot() {
        RepossessionView begun = begin("2026-11-10");
        pay("8999.99");
        assertEquals("NOTIFIED", get(begun).state);
        pay("0.01");
        assertEquals("PAID", get(begun).state);
        assertEquals("PAID", get(begun).process.state);
        refused("rent.repossession.not-overdue", () -> begin("2026-11-10"));
    }

    @Test
    public void aPaymentEndsItAlsoAfterTheReview() {
        RepossessionView begun = begin("2026-11-01");
        rent.on("2026-11-11");
        shops(begun, "expire", step());
        manage(begun, "notice", noticed("2026-12-01"));
        RepossessionStep review = step();
        review.ground = "JUDGMENT";
        review.attachmentIds = List.of("71");
        lawyer(begun, "review", review);
        pay("9000.00");
        assertEquals("PAID", get(begun).state);
        refused("workflow.case.action", () -> manage(begun, "repossess", taken()));
    }

    @Test
    public void rentThatIsNotOverdueIsNotDemanded() {
        rent.on("2026-10-06");
        refused("rent.repossession.not-overdue", () -> begin("2026-11-10"));
    }

    @Test
    public void theManagerLetsItBe() {
        RepossessionView begun = begin("2026-11-10");
        RepossessionStep step = step();
        assertThrows(InvalidInput.class, () -> manage(begun, "withdraw", step));
        step.reason = "双方和解";
        assertEquals("WITHDRAWN", manage(begun, "withdraw", step).state);
        assertEquals(
                1,
                rent.shops(() -> rent.repossessions.list("WITHDRAWN", new PageRequest(50, null)))
                        .items
                        .size());
        assertEquals("NOTIFIED", begin("2026-11-10").state);
    }

    private RepossessionView begin(String payBy) {
        BeginRepossession command = new BeginRepossession();
        command.leaseId = lease.id;
        command.payBy = payBy;
        return rent.shops(() -> rent.repossessions.begin(command));
    }

    private void pay(String amount) {
        RecordReceipt command = new RecordReceipt();
        command.houseId = "201";
        command.debtor = "7";
        command.amount = Money.of(amount).view();
        command.method = "CASH";
        rent.books.keyed(amount, () -> rent.books.receipts.record(command));
        rent.platform.deliverEvents();
    }

    private static RepossessionStep step() {
        return new RepossessionStep();
    }

    private static RepossessionStep noticed(String day) {
        RepossessionStep step = step();
        step.day = day;
        return step;
    }

    private static RepossessionStep taken() {
        RepossessionStep step = noticed("2026-12-02");
        step.inventory = "货架 3 组，冰柜 1 台";
        step.witnesses = List.of("朱凯", "许诺");
        step.attachmentIds = List.of("72", "73");
        return step;
    }

    private RepossessionView get(RepossessionView of) {
        return rent.shops(() -> rent.repossessions.get(of.id));
    }

    private RepossessionView shops(RepossessionView of, String action, RepossessionStep step) {
        return rent.shops(() -> rent.repossessions.take(of.id, action, step));
    }

    private RepossessionView manage(RepossessionView of, String action, RepossessionStep step) {
        return rent.manage(() -> rent.repossessions.take(of.id, action, step));
    }

    private RepossessionView lawyer(RepossessionView of, String action, RepossessionStep step) {
        return rent.platform.callers.as(
                rent.platform.caller("lawyer", RepossessionFlow.LAWYER),
                () -> rent.repossessions.take(of.id, action, step));
    }

    private static void refused(String code, Supplier<?> step) {
        assertEquals(code, assertThrows(Conflict.class, step::get).code());
    }

    private static void wrong(String code, Supplier<?> step) {
        InvalidInput refused = assertThrows(InvalidInput.class, step::get);
        assertEquals(code, refused.fields().get(0).code());
    }
}
