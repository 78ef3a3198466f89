package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.atrium.registry.api.DataSubject;
import org.atrium.repairs.api.OrderReason;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.service.CallerRecords;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a person is handed of his orders, and what a deletion leaves (PIPL 45, 47). */
public class CallerRecordsTest {
    private static final DataSubject LIN = new DataSubject(1, "13800000001");
    private static final DataSubject OTHER = new DataSubject(2, "13800000002");

    private TestRepairs repairs;
    private CallerRecords records;

    @Before
    public void open() {
        repairs = new TestRepairs();
        records =
                new CallerRecords(
                        repairs.unit,
                        (code, arguments, language) -> code + arguments,
                        repairs.platform.callers);
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void theFileHasTheOrdersThatGaveHisPhone() {
        OrderView order = repairs.register(TestRepairs.water());
        assertEquals(1, records.of(LIN).size());
        assertEquals("2026-11-20 " + order.number, records.of(LIN).get(0).content);
        assertEquals("林晓 · 楼道水管漏水", records.of(LIN).get(0).detail);
        assertEquals(List.of(), records.of(OTHER));
        assertEquals(List.of(), records.of(new DataSubject(1, null)));
        repairs.elsewhere();
        assertEquals(List.of(), records.of(LIN));
        assertEquals(List.of(), records.stays(LIN));
    }

    @Test
    public void aDeletionLeavesWhoAskedForWhatIsNotFinished() {
        String closed = repairs.register(TestRepairs.water()).id;
        OrderReason reason = new OrderReason();
        reason.reason = "业主自行解决";
        repairs.detours.cancel(closed, reason);
        String open = repairs.register(TestRepairs.water()).id;
        assertEquals(
                List.of("repairs.record.open{count=1}", "repairs.record.stays{}"),
                records.stays(LIN));
        records.forget(OTHER);
        records.forget(new DataSubject(1, null));
        assertEquals(2, records.of(LIN).size());
        records.forget(LIN);
        records.forget(LIN);
        assertEquals("repairs.record.forgotten{}", repairs.desk.view(closed).who);
        assertNull(repairs.desk.view(closed).phone);
        assertEquals("楼道水管漏水", repairs.desk.view(closed).what);
        assertEquals("林晓", repairs.desk.view(open).who);
        assertEquals(1, records.of(LIN).size());
    }
}
