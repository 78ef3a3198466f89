package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.atrium.common.FieldProblem;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.service.RepairsPolicies;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RP-01, RP-06: registering; times from S001 part 3 (CP-02). */
public class IntakeTest {
    private TestRepairs repairs;

    @Before
    public void open() {
        repairs = new TestRepairs();
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void aRequestIsRegisteredUnderANumberAndWaitsForTheDesk() {
        OrderView order = repairs.register(TestRepairs.water());
        assertEquals("JG-RP-2026-000001", order.number);
        assertEquals("REGISTERED", order.state);
        assertEquals("已登记", order.stateTitle);
        assertEquals("1栋-1单元-101", order.house);
        assertEquals(
                List.of("dispatch", "cancel", "duplicate", "refer", "hold"),
                order.actions.stream().map(a -> a.name).toList());
        assertEquals(List.of("order.registered 5"), repairs.published());
        assertEquals("register", order.history.get(0).action);
        assertEquals("WATER", order.history.get(0).entered.get("category").asText());
    }

    @Test
    public void aGeneralMatterIsDueAfter30Minutes() {
        OrderView order = repairs.register(TestRepairs.water());
        assertEquals(Instant.parse("2026-11-20T01:30:00Z"), order.dueAt);
        assertEquals(order.dueAt, order.standardDueAt);
        assertEquals("standard 30MIN", order.dueRule);
    }

    @Test
    public void aModerateMatterIsDueAfter3Hours() {
        assertEquals(Instant.parse("2026-11-20T04:00:00Z"), registered("MODERATE").dueAt);
    }

    @Test
    public void aComplexMatterIsDueAtTheMidnightThatClosesTheThirdDay() {
        assertEquals(Instant.parse("2026-11-23T16:00:00Z"), registered("COMPLEX").dueAt);
    }

    @Test
    public void aSpecialMatterIsDueWhenAgreedWithTheCustomer() {
        RegisterOrder command = TestRepairs.water();
        command.timeClass = "SPECIAL";
        assertEquals("common.field.required", problems(command).get("agreedUntil"));
        command.agreedUntil = "2026-11-20T08:00:00+08:00";
        assertEquals("repairs.order.agreed-past", problems(command).get("agreedUntil"));
        command.agreedUntil = "2026-12-01T18:00:00+08:00";
        OrderView order = repairs.register(command);
        assertEquals(Instant.parse("2026-12-01T10:00:00Z"), order.dueAt);
        assertEquals("standard agreed", order.dueRule);
    }

    @Test
    public void theProjectsOwnTimeCounts() {
        repairs.policy(RepairsPolicies.GENERAL, "\"45MIN\"");
        assertEquals(
                Instant.parse("2026-11-20T01:45:00Z"), repairs.register(TestRepairs.water()).dueAt);
    }

    @Test
    public void theCallBackIsPlanned24HoursAfterTheStandardTime() {
        assertEquals(
                Instant.parse("2026-11-21T01:30:00Z"),
                repairs.register(TestRepairs.water()).visitDueAt);
    }

    @Test
    public void eachOfTheFiveClearFieldsIsRequired() {
        Map<String, String> problems = problems(new RegisterOrder());
        for (String field :
                List.of("who", "phone", "noticedAt", "what", "wanted", "channel", "area")) {
            assertEquals(field, "common.field.required", problems.get(field));
        }
        for (String field : List.of("category", "path", "timeClass")) {
            assertEquals(field, "common.field.required", problems.get(field));
        }
        assertEquals("repairs.order.where", problems.get("place"));
        assertEquals(11, problems.size());
    }

    @Test
    public void aPlaceInWordsIsEnoughForWhere() {
        RegisterOrder command = TestRepairs.water();
        command.houseId = null;
        command.place = "东门岗亭";
        OrderView order = repairs.register(command);
        assertNull(order.house);
        assertEquals("东门岗亭", order.place);
    }

    @Test
    public void aHouseOfAnotherProjectIsRefused() {
        RegisterOrder command = TestRepairs.water();
        command.houseId = "6";
        assertEquals("repairs.order.house-unknown", problems(command).get("houseId"));
    }

    @Test
    public void aPhoneThatIsNoneIsRefused() {
        RegisterOrder command = TestRepairs.water();
        command.phone = "call me";
        assertEquals("repairs.order.phone", problems(command).get("phone"));
    }

    @Test
    public void troubleIsNeverNoticedInTheFuture() {
        RegisterOrder command = TestRepairs.water();
        command.noticedAt = "2026-11-20T09:00:01+08:00";
        assertEquals("repairs.order.noticed-in-future", problems(command).get("noticedAt"));
    }

    @Test
    public void aRequestIsNeverMadeInTheFuture() {
        RegisterOrder command = TestRepairs.water();
        command.occurredAt = "2026-11-20T09:00:01+08:00";
        assertEquals("repairs.order.occurred-in-future", problems(command).get("occurredAt"));
    }

    @Test
    public void fiveMinutesOfEnteringAreNotLate() {
        RegisterOrder command = TestRepairs.water();
        command.occurredAt = "2026-11-20T08:55:00+08:00";
        assertEquals(Instant.parse("2026-11-20T01:25:00Z"), repairs.register(command).dueAt);
    }

    @Test
    public void aLateEntryNeedsItsReasonAndItsDeadlinesRunFromWhenItWasMade() {
        RegisterOrder command = TestRepairs.water();
        command.occurredAt = "2026-11-20T07:00:00+08:00";
        assertEquals("repairs.order.late-reason", problems(command).get("lateEntryReason"));
        command.lateEntryReason = "NETWORK_OUT";
        OrderView order = repairs.register(command);
        assertEquals(Instant.parse("2026-11-19T23:30:00Z"), order.dueAt);
        assertEquals(TestRepairs.START, order.recordedAt);
        assertEquals("NETWORK_OUT", order.lateEntryReason);
        assertTrue(order.overdue);
        assertTrue(order.late);
    }

    @Test
    public void anotherReasonForALateEntryIsGivenInWords() {
        RegisterOrder command = TestRepairs.water();
        command.occurredAt = "2026-11-20T07:00:00+08:00";
        command.lateEntryReason = "OTHER";
        assertEquals("repairs.order.late-note", problems(command).get("lateEntryNote"));
    }

    @Test
    public void anAppointmentIsNotBeforeTheRequest() {
        RegisterOrder command = TestRepairs.water();
        command.appointmentAt = "2026-11-19T10:00:00+08:00";
        assertEquals("repairs.order.appointment-past", problems(command).get("appointmentAt"));
    }

    @Test
    public void onlyTheDeskRegisters() {
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        NotAllowed refused =
                assertThrows(NotAllowed.class, () -> repairs.intake.register(TestRepairs.water()));
        assertEquals("workflow.case.role", refused.code());
    }

    private OrderView registered(String timeClass) {
        RegisterOrder command = TestRepairs.water();
        command.timeClass = timeClass;
        return repairs.register(command);
    }

    private Map<String, String> problems(RegisterOrder command) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> repairs.register(command));
        return refused.fields().stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::code));
    }
}
