package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.repairs.api.AddPhoto;
import org.atrium.repairs.api.MarkDuplicate;
import org.atrium.repairs.api.OrderNote;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.ReferOrder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The last lines of the WorkSlip table: cancel, duplicate, refer, hold; and photos. */
public class DetourTest {
    private TestRepairs repairs;
    private String id;

    @Before
    public void open() {
        repairs = new TestRepairs();
        id = repairs.register(TestRepairs.water()).id;
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void anOrderIsCancelledWithAReason() {
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class, () -> repairs.detours.cancel(id, new OrderReason()));
        assertEquals("reason", refused.fields().get(0).field());
        OrderView order = repairs.detours.cancel(id, reason("业主自行解决"));
        assertEquals("CANCELLED", order.state);
        assertEquals("业主自行解决", order.history.get(1).note);
        assertFalse(order.overdue);
        assertThrows(Conflict.class, () -> repairs.detours.cancel(id, reason("again")));
    }

    @Test
    public void theDepartmentMayCancelWhatItWasGivenAndOthersMayNot() {
        String given = repairs.dispatched(TestRepairs.water()).id;
        repairs.platform.actAs("assistant", "CsAssistant");
        assertThrows(NotAllowed.class, () -> repairs.detours.cancel(given, reason("x")));
        repairs.platform.actAs("engineer", "EngineeringSupervisor");
        assertEquals("CANCELLED", repairs.detours.cancel(given, reason("x")).state);
    }

    @Test
    public void aDuplicateNamesTheOtherOrder() {
        String other = repairs.register(TestRepairs.water()).id;
        assertThrows(InvalidInput.class, () -> repairs.detours.duplicate(id, duplicate("404")));
        Conflict itself =
                assertThrows(Conflict.class, () -> repairs.detours.duplicate(id, duplicate(id)));
        assertEquals("repairs.order.duplicate-of-itself", itself.code());
        OrderView order = repairs.detours.duplicate(id, duplicate(other));
        assertEquals("DUPLICATE", order.state);
        assertEquals(other, order.duplicateOf);
    }

    @Test
    public void aReferralNamesTheCompany() {
        ReferOrder refer = new ReferOrder();
        refer.reason = "宽带";
        assertThrows(InvalidInput.class, () -> repairs.detours.refer(id, refer));
        refer.company = "通信公司";
        OrderView order = repairs.detours.refer(id, refer);
        assertEquals("REFERRED", order.state);
        assertEquals("通信公司", order.referredTo);
    }

    @Test
    public void timeOnHoldDoesNotCountAgainstThePromise() {
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofMinutes(10)));
        OrderView held = repairs.detours.hold(id, reason("等配件"));
        assertEquals("ON_HOLD", held.state);
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofHours(2)));
        assertFalse(repairs.desk.view(id).late);
        OrderView order = repairs.detours.resume(id, new OrderNote());
        assertEquals("REGISTERED", order.state);
        assertEquals(TestRepairs.START.plus(Duration.ofMinutes(140)), order.standardDueAt);
        assertEquals(order.standardDueAt, order.dueAt);
        assertEquals(order.standardDueAt.plus(Duration.ofHours(24)), order.visitDueAt);
    }

    @Test
    public void aCallBackThatWaitsMovesByTheTimeOnHold() {
        OrderView order = repairs.returned(TestRepairs.water(), "2026-11-20T09:25:00+08:00");
        repairs.detours.hold(order.id, reason("业主出差"));
        repairs.platform.setNow(repairs.platform.clock.now().plus(Duration.ofHours(1)));
        OrderView again = repairs.detours.resume(order.id, new OrderNote());
        assertEquals("RETURNED_TO_DESK", again.state);
        assertEquals(order.visitDueAt.plus(Duration.ofHours(1)), again.visitDueAt);
        assertEquals(order.standardDueAt, again.standardDueAt);
    }

    @Test
    public void photosBeforeAndAfterBelongToTheOrder() {
        OrderView order = repairs.photos.add(id, photo("90", "BEFORE"));
        assertEquals("90", order.photos.get(0).attachmentId);
        assertEquals("BEFORE", order.photos.get(0).stage);
        assertEquals("desk", order.photos.get(0).addedBy);
        Conflict twice =
                assertThrows(Conflict.class, () -> repairs.photos.add(id, photo("90", "AFTER")));
        assertEquals("repairs.photo.twice", twice.code());
    }

    @Test
    public void aPhotoIsAPictureThatExists() {
        assertThrows(NotFound.class, () -> repairs.photos.add(id, photo("404", "BEFORE")));
        InvalidInput refused =
                assertThrows(
                        InvalidInput.class, () -> repairs.photos.add(id, photo("91", "BEFORE")));
        assertEquals("repairs.photo.no-picture", refused.fields().get(0).code());
    }

    @Test
    public void onlyWhoTakesPartAddsPhotosAndOnlyWhileTheOrderIsOpen() {
        repairs.platform.actAs("finance", "Finance");
        assertThrows(NotAllowed.class, () -> repairs.photos.add(id, photo("90", "BEFORE")));
        repairs.platform.actAs("desk", "FrontDesk");
        repairs.detours.cancel(id, reason("x"));
        Conflict closed =
                assertThrows(Conflict.class, () -> repairs.photos.add(id, photo("90", "AFTER")));
        assertEquals("repairs.photo.closed", closed.code());
    }

    private static OrderReason reason(String words) {
        OrderReason step = new OrderReason();
        step.reason = words;
        return step;
    }

    private static MarkDuplicate duplicate(String of) {
        MarkDuplicate step = new MarkDuplicate();
        step.duplicateOf = of;
        step.reason = "同一处漏水";
        return step;
    }

    private static AddPhoto photo(String attachment, String stage) {
        AddPhoto step = new AddPhoto();
        step.attachmentId = attachment;
        step.stage = stage;
        return step;
    }
}
