package org.atrium.kernel.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.kernel.domain.PolicyTimeline.State;
import org.junit.Test;

/** Values of one key in time (architecture, rule 4). */
public class PolicyTimelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final PolicyValue old = value(1, "2020-01-01", false);
    private final PolicyValue typo = value(2, "2026-01-01", false);
    private final PolicyValue present = value(3, "2026-01-01", false);
    private final PolicyValue planned = value(4, "2027-01-01", false);
    private final PolicyValue withdrawn = value(5, "2026-12-01", true);
    private final PolicyTimeline timeline =
            new PolicyTimeline(List.of(planned, withdrawn, old, present, typo));

    private static PolicyValue value(long id, String from, boolean withdrawn) {
        return new PolicyValue(
                id,
                "k",
                LocalDate.parse(from),
                "" + id,
                "r",
                "it",
                Instant.EPOCH,
                withdrawn ? new PolicyValue.Withdrawal("it", Instant.EPOCH, "r") : null);
    }

    @Test
    public void everyValueHasItsState() {
        assertEquals(State.PAST, timeline.state(old, TODAY));
        assertEquals(State.REPLACED, timeline.state(typo, TODAY));
        assertEquals(State.HOLDS, timeline.state(present, TODAY));
        assertEquals(State.PLANNED, timeline.state(planned, TODAY));
        assertEquals(State.WITHDRAWN, timeline.state(withdrawn, TODAY));
    }

    @Test
    public void aWithdrawnValueNeverHolds() {
        assertEquals(present, timeline.at(LocalDate.of(2026, 12, 31)));
        assertEquals(planned, timeline.after(TODAY));
        assertNull(timeline.at(LocalDate.of(2019, 12, 31)));
        assertEquals(List.of(old, present, planned), timeline.holding());
        assertEquals(List.of(old, typo, present, planned), timeline.kept());
    }

    @Test
    public void settingAndWithdrawingMoveTheVersion() {
        assertEquals(6, timeline.version());
        assertEquals(7, timeline.with(present).version());
    }
}
