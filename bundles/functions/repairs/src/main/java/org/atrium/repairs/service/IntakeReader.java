package org.atrium.repairs.service;

import java.time.Instant;
import org.atrium.common.Check;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.domain.Area;
import org.atrium.repairs.domain.Category;
import org.atrium.repairs.domain.Channel;
import org.atrium.repairs.domain.FiveClear;
import org.atrium.repairs.domain.LateReason;
import org.atrium.repairs.domain.Occurrence;
import org.atrium.repairs.domain.Path;
import org.atrium.repairs.domain.Sorting;
import org.atrium.repairs.domain.StopWork;
import org.atrium.repairs.domain.TimeClass;

/** Reads what the desk entered into values and names every wrong field at once. */
final class IntakeReader {
    private final Check check = new Check();
    private final RegisterOrder command;
    private final Instant now;

    IntakeReader(RegisterOrder command, Instant now) {
        this.command = command == null ? new RegisterOrder() : command;
        this.now = now;
    }

    /** What was entered; a stop of a service only where another function asks. */
    record Intake(
            FiveClear request,
            Sorting sorting,
            Occurrence occurrence,
            Instant agreedUntil,
            Instant appointmentAt,
            StopWork stopWork) {}

    Intake read() {
        FiveClear request = fiveClear();
        Sorting sorting =
                new Sorting(
                        check.choice("channel", command.channel, Channel.class),
                        check.choice("area", command.area, Area.class),
                        check.choice("category", command.category, Category.class),
                        check.choice("path", command.path, Path.class),
                        check.choice("timeClass", command.timeClass, TimeClass.class));
        Occurrence occurrence =
                Occurrence.of(
                        check,
                        check.optionalInstant("occurredAt", command.occurredAt),
                        now,
                        check.optionalChoice(
                                "lateEntryReason", command.lateEntryReason, LateReason.class),
                        check.optionalText("lateEntryNote", command.lateEntryNote, 200));
        Instant agreed = agreed(check, sorting.timeClass(), command.agreedUntil, now);
        Instant appointment = check.optionalInstant("appointmentAt", command.appointmentAt);
        if (appointment != null && appointment.isBefore(occurrence.occurredAt())) {
            check.wrong("appointmentAt", "repairs.order.appointment-past");
        }
        check.done();
        return new Intake(request, sorting, occurrence, agreed, appointment, null);
    }

    private FiveClear fiveClear() {
        String who = check.text("who", command.who, 50);
        String phone = check.text("phone", command.phone, 30);
        if (phone != null && !phone.matches("[+\\d][\\d +-]{4,29}")) {
            check.wrong("phone", "repairs.order.phone");
        }
        Long houseId = check.optionalId("houseId", command.houseId);
        String place = check.optionalText("place", command.place, 200);
        if (houseId == null && place == null && blank(command.houseId) && blank(command.place)) {
            check.wrong("place", "repairs.order.where");
        }
        Instant noticedAt = check.optionalInstant("noticedAt", command.noticedAt);
        if (blank(command.noticedAt)) {
            check.missing("noticedAt");
        } else if (noticedAt != null && noticedAt.isAfter(now)) {
            check.wrong("noticedAt", "repairs.order.noticed-in-future");
        }
        String what = check.text("what", command.what, 1000);
        String wanted = check.text("wanted", command.wanted, 500);
        return new FiveClear(who, phone, houseId, place, noticedAt, what, wanted);
    }

    /**
     * The time agreed with the customer: required for SPECIAL and in the future, dropped for the
     * other classes.
     */
    static Instant agreed(Check check, TimeClass timeClass, String text, Instant now) {
        Instant agreed = check.optionalInstant("agreedUntil", text);
        if (timeClass != TimeClass.SPECIAL) {
            return null;
        }
        if (blank(text)) {
            check.missing("agreedUntil");
        } else if (agreed != null && !agreed.isAfter(now)) {
            check.wrong("agreedUntil", "repairs.order.agreed-past");
        }
        return agreed;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
