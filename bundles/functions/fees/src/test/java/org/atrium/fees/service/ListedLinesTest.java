package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.api.DunningLine;
import org.atrium.fees.domain.FeePolicies;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-01: what runs of the ladder list beside their steps: the developer, and trials. */
public class ListedLinesTest {
    private LadderFixture ladder;

    @Before
    public void open() {
        ladder = new LadderFixture();
    }

    @After
    public void close() {
        ladder.close();
    }

    /** Evidence stays; what would have been done is of no use for long. */
    @Test
    public void linesOfTrialsAreForgottenAndThoseOfRunsStay() {
        ladder.ladder("REMINDER 10");
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(102, "2026-05-31", "100.00");
        DunningFigures trial = ladder.run("2026-06-20", true);
        DunningFigures made = ladder.run("2026-06-20");
        TrialRetention retention = new TrialRetention(ladder.fees.unit, ladder.platform.clock);
        ladder.books.today(LocalDate.parse("2026-12-20"));
        retention.run();
        assertEquals(2, lines(trial.runId).size());
        ladder.books.today(LocalDate.parse("2026-12-22"));
        retention.run();
        retention.run();
        assertEquals(List.of(), lines(trial.runId));
        assertEquals(2, lines(made.runId).size());
    }

    /** {@code fee.ladder.developer}: what he owes for unsold houses is listed, not dunned. */
    @Test
    public void theDeveloperIsLeftOutUnlessThePolicySaysOtherwise() {
        ladder.ladder("REMINDER 10, SLIP 30");
        ladder.books
                .registry
                .customer(9, "开发商")
                .sql("UPDATE REGISTRY.CUSTOMER SET DEVELOPER_OF = PROJECT_ID WHERE ID = 9");
        ladder.owned(201, 9);
        ladder.owned(202, 9);
        ladder.owes(101, "2026-05-31", "100.00");
        ladder.owes(201, "2026-05-31", "700.00");
        ladder.owes(202, "2026-06-30", "80.00");
        DunningFigures dry = ladder.run("2026-06-20", true);
        assertEquals(1, dry.steps);
        assertEquals("100.00", dry.overdue.amount);
        assertEquals(1, dry.leftOut);
        assertEquals("700.00", dry.leftOutOverdue.amount);
        assertEquals(List.of("1栋-1单元-201 fees.dunning.left-out"), leftOut(dry.runId));
        assertEquals(1, ladder.run("2026-06-20").leftOut);
        assertEquals(List.of("101 REMINDER 2026-06-20"), ladder.steps());

        ladder.fees.policy(FeePolicies.LADDER_DEVELOPER, "2026-07-01", "\"YES\"");
        DunningFigures climbs = ladder.run("2026-07-10");
        assertEquals(3, climbs.steps);
        assertEquals(0, climbs.leftOut);
        assertEquals("0.00", climbs.leftOutOverdue.amount);

        ladder.fees.policy(FeePolicies.LADDER_DEVELOPER, "2026-08-01", "\"NO\"");
        DunningFigures again = ladder.run("2026-08-20");
        assertEquals(0, again.steps);
        assertEquals("780.00", again.leftOutOverdue.amount);
        assertEquals(List.of("OPEN SLIP", "OPEN REMINDER", "OPEN REMINDER"), ladder.standing());
    }

    /** Derby chooses another plan where there are more accounts than a handful. */
    @Test
    public void hundredsOfUnsoldHousesAreLeftOut() {
        ladder.books.registry.sql(
                "UPDATE REGISTRY.CUSTOMER SET DEVELOPER_OF = PROJECT_ID WHERE ID = 1");
        for (long house = 1_000; house < 1_400; house++) {
            ladder.owned(house, 1);
        }
        ladder.owe(1_000, 1_399, "2026-05-31");
        ladder.owes(102, "2026-05-31", "100.00");
        DunningFigures run = ladder.run("2026-06-20");
        assertEquals(400, run.leftOut);
        assertEquals(1, run.steps);
    }

    private List<String> lines(String run) {
        return ladder.books.texts("SELECT ID FROM FEES.DUNNING_STEP WHERE RUN_ID = " + run);
    }

    private List<String> leftOut(String run) {
        DunningService.Wanted wanted = new DunningService.Wanted(null, "LEFT_OUT");
        return ladder
                .books
                .ask(() -> ladder.dunning.steps(run, wanted, LadderFixture.all()))
                .items
                .stream()
                .map((DunningLine l) -> l.house + " " + l.reason)
                .toList();
    }
}
