package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.fees.api.BeginStop;
import org.atrium.fees.api.DecideStop;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.DunningCallView;
import org.atrium.fees.api.PromisePayment;
import org.atrium.fees.api.RaiseDispute;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.fees.api.StopStep;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReceiptView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** FE-04, FE-05, C-27: stop and restore of a service. */
public class StopTest {
    private StopFixture stops;

    /** On 06-10; house 101 owes since 05-31. */
    @Before
    public void open() {
        stops = new StopFixture();
        stops.ladder.owes(101, "2026-05-31", "100.00");
    }

    @After
    public void close() {
        stops.close();
    }

    @Test
    public void itIsPostedOrderedStoppedReceivedHandledRestoredAndConfirmed() {
        ServiceStopView begun = stops.begin(StopFixture.parking(101));
        assertEquals("NOTICE_POSTED", begun.state);
        assertEquals(stops.at("2026-06-14T00:00"), begun.noticeUntil);
        assertEquals(begun.noticeUntil, begun.dueAt);
        assertEquals("100.00", begun.demanded.amount);
        assertEquals("fees.stop-slip", stops.ladder.notices.sent().get(0).template());
        assertEquals("2026-06-13", stops.ladder.notices.sent().get(0).facts().get("until"));
        String id = begun.id;
        stops.message(id, "fees.stop-slip", "PROVED");
        stops.now("2026-06-14T00:00");
        assertEquals("MANAGER_ORDERED", stops.step(Roles.CS_MANAGER, id, "order").state);
        assertEquals("fees.stop-notice", stops.ladder.notices.sent().get(1).template());
        assertEquals(
                "ENGINEERING_ACCEPTED", stops.step(Roles.ENGINEERING_MANAGER, id, "accept").state);
        ServiceStopView stopped =
                stops.step(Roles.ENGINEERING_SUPERVISOR, id, "stop", StopFixture.photo("72"));
        assertEquals("STOPPED", stopped.state);
        assertEquals("STOP", stopped.evidence.get(0).stage);
        assertEquals("OWNER_CAME", stops.step(Roles.CS_ASSISTANT, id, "receive-owner").state);
        assertEquals("MANAGER_HANDLED", stops.step(Roles.CS_MANAGER, id, "handle").state);
        ServiceStopView restore = stops.step(Roles.CS_MANAGER, id, "restore");
        assertEquals("RESTORE_DISPATCHED", restore.state);
        assertEquals(stops.at("2026-06-14T02:00"), restore.dueAt);
        assertEquals("RESTORED", stops.step(Roles.ENGINEERING_SUPERVISOR, id, "restored").state);
        ServiceStopView confirmed = stops.step(Roles.FRONT_DESK, id, "confirm");
        assertEquals("CONFIRMED", confirmed.state);
        assertTrue(confirmed.actions.isEmpty());
        assertEquals(
                List.of("STOPPED", "RESTORED"),
                List.of(
                        stopped.state,
                        confirmed.process.history.get(confirmed.process.history.size() - 1).from));
    }

    @Test
    public void nothingIsStoppedThatTheProjectDoesNotAllow() {
        stops.allow("");
        refused("fees.stop.not-allowed", () -> stops.begin(StopFixture.parking(101)));
        stops.allow("\"LIFT\"");
        refused("fees.stop.not-allowed", () -> stops.begin(StopFixture.parking(101)));
        stops.allow("\"PARKING\"");
        String id = stops.begin(StopFixture.parking(101)).id;
        stops.message(id, "fees.stop-slip", "PROVED");
        stops.now("2026-06-14T00:00");
        stops.allow("\"LIFT\"");
        refused("fees.stop.not-allowed", () -> stops.step(Roles.CS_MANAGER, id, "order"));
    }

    @Test
    public void nothingIsStoppedForWhatIsNotDueOrOnlyACost() {
        refused("fees.stop.not-overdue", () -> stops.begin(StopFixture.parking(102)));
        stops.ladder.owes(102, "2026-06-10", "50.00");
        stops.ladder.books.charge(102, Part.COST, "2026-06-01", "9.00");
        refused("fees.stop.not-overdue", () -> stops.begin(StopFixture.parking(102)));
        stops.today("2026-06-11");
        assertEquals("50.00", stops.begin(StopFixture.parking(102)).demanded.amount);
        BeginStop stranger = StopFixture.parking(101);
        stranger.debtorId = "2";
        refused("fees.stop.not-overdue", () -> stops.begin(stranger));
        stranger.debtorId = "4711";
        NotFound gone = assertThrows(NotFound.class, () -> stops.begin(stranger));
        assertEquals("fees.stop.household-not-found", gone.code());
        assertThrows(NotFound.class, () -> stops.begin(StopFixture.parking(999)));
    }

    @Test
    public void aDisputeStopsItAtEveryStepBeforeTheServiceIsStopped() {
        stops.ladder.ladder("REMINDER 5");
        stops.ladder.run("2026-06-10");
        dispute();
        Conflict named = assertThrows(Conflict.class, () -> stops.begin(StopFixture.parking(101)));
        assertEquals("fees.stop.disputed", named.code());
        assertEquals("面积不对", named.arguments().get("reason"));
        settle();
        BeginStop command = StopFixture.parking(101);
        command.noticeAttachmentIds = List.of("71");
        String id = stops.begin(command).id;
        stops.now("2026-06-14T00:00");
        dispute();
        refused("fees.stop.disputed", () -> stops.step(Roles.CS_MANAGER, id, "order"));
        settle();
        stops.step(Roles.CS_MANAGER, id, "order");
        dispute();
        refused("fees.stop.disputed", () -> stops.step(Roles.ENGINEERING_MANAGER, id, "accept"));
        settle();
        stops.step(Roles.ENGINEERING_MANAGER, id, "accept");
        dispute();
        refused("fees.stop.disputed", () -> stops.step(Roles.ENGINEERING_SUPERVISOR, id, "stop"));
        assertEquals("WITHDRAWN", stops.step(Roles.CS_MANAGER, id, "withdraw").state);
        assertEquals(1, stops.events("service.stop-dropped"));
    }

    @Test
    public void aPromiseHoldsItUntilItsDay() {
        stops.ladder.ladder("REMINDER 5");
        stops.ladder.run("2026-06-10");
        PromisePayment promise = new PromisePayment();
        promise.until = "2026-06-12";
        promise.reason = "发工资";
        String held = stops.ladder.id(101);
        stops.ladder.manage(() -> stops.ladder.pauses.promise(held, promise));
        refused("fees.stop.held", () -> stops.begin(StopFixture.parking(101)));
        stops.today("2026-06-13");
        assertEquals("NOTICE_POSTED", stops.begin(StopFixture.parking(101)).state);
    }

    @Test
    public void theOrderWaitsForTheMidnightThatClosesTheLastDayAndForAProof() {
        String id = stops.begin(StopFixture.parking(101)).id;
        stops.message(id, "fees.stop-slip", "SENT");
        stops.now("2026-06-13T23:59:59");
        assertTrue(stops.view(id).actions.stream().noneMatch(a -> a.name.equals("order")));
        Conflict early =
                assertThrows(Conflict.class, () -> stops.step(Roles.CS_MANAGER, id, "order"));
        assertEquals("fees.stop.too-early", early.code());
        assertEquals("2026-06-13", early.arguments().get("until").toString());
        stops.now("2026-06-14T00:00");
        assertTrue(stops.view(id).actions.stream().anyMatch(a -> a.name.equals("order")));
        refused("fees.stop.not-served", () -> stops.step(Roles.CS_MANAGER, id, "order"));
        stops.as(Roles.CS_ASSISTANT, () -> stops.service.prove(id, StopFixture.photo("73")));
        assertEquals("MANAGER_ORDERED", stops.step(Roles.CS_MANAGER, id, "order").state);
        refusedField(
                "fees.stop.no-evidence",
                () -> {
                    stops.step(Roles.ENGINEERING_MANAGER, id, "accept");
                    stops.step(Roles.ENGINEERING_SUPERVISOR, id, "stop", new StopStep());
                });
        StopStep later = StopFixture.words("关闸");
        later.doneAt = "2026-06-14T00:01:00+08:00";
        refusedField(
                "fees.stop.done-wrong",
                () -> stops.step(Roles.ENGINEERING_SUPERVISOR, id, "stop", later));
        later.doneAt = "2026-06-13T23:59:00+08:00";
        refusedField(
                "fees.stop.done-wrong",
                () -> stops.step(Roles.ENGINEERING_SUPERVISOR, id, "stop", later));
    }

    @Test
    public void hotWaterHasItsLongerNotice() {
        BeginStop command = StopFixture.parking(101);
        command.service = "HOT_WATER";
        assertEquals(stops.at("2026-06-18T00:00"), stops.begin(command).noticeUntil);
    }

    @Test
    public void whoIsNotAskedMayNotAndWhoSawAnotherStateIsTold() {
        assertThrows(
                NotAllowed.class,
                () -> stops.as(Roles.FINANCE, () -> stops.service.begin(StopFixture.parking(101))));
        ServiceStopView ordered = stops.ordered(101);
        String id = ordered.id;
        assertThrows(NotAllowed.class, () -> stops.step(Roles.CS_MANAGER, id, "accept"));
        refused("workflow.case.action", () -> stops.step(Roles.FRONT_DESK, id, "confirm"));
        StopStep stale = StopFixture.words("x");
        stale.state = "NOTICE_POSTED";
        refused(
                "workflow.case.state-changed",
                () -> stops.step(Roles.ENGINEERING_MANAGER, id, "accept", stale));
        Conflict old =
                assertThrows(
                        Conflict.class,
                        () ->
                                stops.seeing(
                                        ordered.version - 1,
                                        Roles.ENGINEERING_MANAGER,
                                        id,
                                        "accept"));
        assertTrue(old.code(), old.code().contains("version") || old.code().contains("changed"));
        ServiceStopView desk = stops.as(Roles.FRONT_DESK, () -> stops.views.get(id));
        assertNull(desk.overdue);
        assertNull(desk.ground);
    }

    @Test
    public void aPaymentBeforeEndsItAndTheLateStopIsRefused() {
        String id = stops.ordered(101).id;
        stops.ladder.owes(101, "2026-06-12", "70.00"); // after the slip: does not belong to it
        stops.ladder.books.pay(101, "99.99");
        assertEquals("MANAGER_ORDERED", stops.settled(id));
        stops.ladder.books.pay(101, "0.01");
        refused("fees.stop.not-overdue", () -> stops.step(Roles.ENGINEERING_MANAGER, id, "accept"));
        assertEquals("PAID_BEFORE", stops.settled(id));
        assertEquals(1, stops.events("service.stop-dropped"));
        refused("fees.stop.paid-before", () -> stops.step(Roles.ENGINEERING_MANAGER, id, "accept"));
        assertEquals("NOTICE_POSTED", stops.begin(StopFixture.parking(101)).state);
    }

    @Test
    public void aPaymentAfterRestoresItAndAReversalStopsNothingAgain() {
        String id = stops.stopped(101).id;
        stops.now("2026-06-20T09:30");
        ReceiptView receipt = stops.ladder.books.pay(101, "100.00");
        assertEquals("RESTORE_DISPATCHED", stops.settled(id));
        ServiceStopView view = stops.view(id);
        assertEquals(stops.at("2026-06-20T11:30"), view.dueAt);
        assertEquals(1, stops.events("service.restore-ordered"));
        stops.ladder.books.reverse(receipt.id);
        assertEquals("RESTORE_DISPATCHED", stops.settled(id));
        refused("fees.stop.live", () -> stops.begin(StopFixture.parking(101)));
        stops.step(Roles.ENGINEERING_SUPERVISOR, id, "restored");
        stops.step(Roles.FRONT_DESK, id, "confirm");
        assertEquals("CONFIRMED", stops.settled(id));
        assertEquals("NOTICE_POSTED", stops.begin(StopFixture.parking(101)).state);
        assertEquals(1, stops.events("service.restore-ordered"));
    }

    /** FE-01, steps 6 to 8: the ladder asks people, and stops nothing by itself. */
    @Test
    public void itsRungsAskPeople() {
        stops.ladder.ladder("REMINDER 5, STOP_NOTICE 6, MANAGER_REPORT 7, STOP 8");
        stops.ladder.runDaily("2026-06-05", "2026-06-08");
        List<DunningCallView> asked =
                stops.ladder.view(101).steps.stream().skip(1).map(step -> step.call).toList();
        assertEquals(
                List.of("ADVICE", "ADVICE", "ADVICE"), asked.stream().map(c -> c.kind).toList());
        DecideStop decision = new DecideStop();
        decision.decision = "NO_STOP";
        decision.reason = "家中有病人";
        assertEquals(
                "DONE",
                stops.ladder.assist(() -> stops.ladder.calls.decide(asked.get(0).id, decision))
                        .state);
        String told = asked.get(1).id;
        assertThrows(
                NotAllowed.class,
                () -> stops.ladder.assist(() -> stops.ladder.calls.decide(told, decision)));
        assertEquals(
                "家中有病人", stops.ladder.manage(() -> stops.ladder.calls.decide(told, decision)).said);
        stops.ladder.books.pay(101, "100.00");
        stops.ladder.settle();
        assertEquals("PAID", stops.ladder.view(101).steps.get(3).call.state);
        assertEquals(
                List.of("0"), stops.ladder.books.texts("SELECT COUNT(*) FROM FEES.SERVICE_STOP"));
    }

    @Test
    public void ofThirtyTwoAtOnceOneBegins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            all.add(threads.submit(this::begins));
        }
        int begun = 0;
        for (Future<Boolean> each : all) {
            begun += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, begun);
        assertEquals(
                List.of("1"), stops.ladder.books.texts("SELECT COUNT(*) FROM FEES.SERVICE_STOP"));
    }

    private boolean begins() {
        try {
            return stops.begin(StopFixture.parking(101)) != null;
        } catch (Conflict e) {
            assertEquals("fees.stop.live", e.code());
            return false;
        }
    }

    private void dispute() {
        RaiseDispute command = new RaiseDispute();
        command.reason = "面积不对";
        String id = stops.ladder.id(101);
        stops.ladder.manage(() -> stops.ladder.pauses.dispute(id, command));
    }

    private void settle() {
        DisputeStep step = new DisputeStep();
        step.reason = "已核对";
        String id = stops.ladder.id(101);
        stops.ladder.manage(() -> stops.ladder.pauses.step(id, "settle", step));
    }

    private static void refused(String code, ThrowingRunnable body) {
        assertEquals(code, assertThrows(Conflict.class, body).code());
    }

    private static void refusedField(String code, ThrowingRunnable body) {
        Problem problem = assertThrows(InvalidInput.class, body);
        assertEquals(code, ((InvalidInput) problem).fields().get(0).code());
    }
}
