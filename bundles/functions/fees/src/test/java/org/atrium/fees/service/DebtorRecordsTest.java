package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.RaiseDispute;
import org.atrium.fees.api.ReportCall;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.DataSubject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a person is handed of how he was dunned, and what a deletion leaves (PIPL 45, 47). */
public class DebtorRecordsTest {
    private static final DataSubject DEBTOR = new DataSubject(1, null);
    private static final DataSubject OTHER = new DataSubject(2, null);

    private LadderFixture ladder;
    private DebtorRecords records;

    /** He was phoned on 06-05, and disputed it on 06-10. */
    @Before
    public void open() {
        ladder = new LadderFixture();
        Messages codes = (code, arguments, language) -> code;
        records =
                new DebtorRecords(
                        ladder.fees.unit,
                        ladder.fees.desk,
                        new Ladders(ladder.platform.policies, codes, ladder.fees.desk),
                        codes);
        ladder.ladder("PHONE 5");
        ladder.books.today(LocalDate.of(2026, 6, 5));
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.run("2026-06-05");
        ReportCall report = new ReportCall();
        report.result = "REACHED";
        report.said = "月底缴";
        String step = ladder.view(101).steps.get(0).id;
        ladder.assist(() -> ladder.calls.report(step, report));
        ladder.books.today(LocalDate.of(2026, 6, 10));
        RaiseDispute dispute = new RaiseDispute();
        dispute.reason = "屋顶漏水没有修好";
        ladder.manage(() -> ladder.pauses.dispute(ladder.id(101), dispute));
    }

    @After
    public void close() {
        ladder.close();
    }

    @Test
    public void theFileHasHowAndWhenHeWasDunnedAndWhatHeSaid() {
        assertEquals(
                List.of(
                        "fees.record.step: 2026-06-05 电话催缴: 月底缴",
                        "fees.record.hold: 2026-06-10 fees.dunning.hold.DISPUTE: 屋顶漏水没有修好"),
                shown(DEBTOR));
        assertEquals(List.of(), shown(OTHER));
        assertEquals(List.of("fees.record.stays"), ladder.manage(() -> records.stays(DEBTOR)));
        assertEquals(List.of(), ladder.manage(() -> records.stays(OTHER)));
    }

    @Test
    public void aDeletionTakesOutWhatHeSaidOnceItIsOver() {
        forget(OTHER);
        forget(DEBTOR);
        assertNull(ladder.view(101).steps.get(0).call.said);
        assertEquals("屋顶漏水没有修好", ladder.view(101).holds.get(0).reason);
        DisputeStep settled = new DisputeStep();
        settled.reason = "已修好";
        ladder.manage(() -> ladder.pauses.step(ladder.id(101), "settle", settled));
        forget(DEBTOR);
        assertEquals("fees.record.forgotten", ladder.view(101).holds.get(0).reason);
        assertEquals(2, shown(DEBTOR).size());
    }

    private void forget(DataSubject person) {
        ladder.manage(
                () -> {
                    records.forget(person);
                    return null;
                });
    }

    private List<String> shown(DataSubject person) {
        return ladder.manage(() -> records.of(person)).stream()
                .map(r -> r.topic + ": " + r.content + ": " + r.detail)
                .toList();
    }
}
