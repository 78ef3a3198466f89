package org.atrium.itests;

import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The day that {@code ./atrium demo} plays, and plays again on the same data. */
public class DemoIT {
    private static void says(String told, String words) {
        assertTrue("\"" + words + "\" is not in\n" + told, told.contains(words));
    }

    @Test
    public void theFirstDayTellsItsFigures() {
        String told = RunningAtrium.get().demo();
        says(told, "20 people added, 0 known already");
        says(told, "jade-garden import:  1,098 premises: 1,098 new");
        says(told, "river-view import:  404 premises: 404 new");
        says(told, "maple-court import:  360 premises: 360 new");
        says(told, "2026-09: 72,922.41 CNY billed");
        says(told, "2026-10-01 due 2026-10-06: OVERDUE, 6,000.00 CNY open");
        says(told, "the dispute is settled");
        says(told, "248.67 CNY net, 14.92 CNY tax, issued as 26332000000000100001");
        says(told, "CNY for 春风面馆 wait to be issued");
        says(told, "JG-RP-2026-000001 registered by the desk");
        says(told, "archived 存档 -> ARCHIVED");
        says(told, "500.00 CNY (伍佰元整)");
        says(told, "keys may be given: true");
        says(told, "404 kernel.module.not-enabled");
        says(told, "枫庭置业有限公司 owes 318.91 CNY");
        says(told, "add up to 0.00, 0 violations");
    }

    @Test
    public void theSecondDayTellsWhatWasThereAlready() {
        String told = RunningAtrium.get().play();
        says(told, "0 people added, 20 known already");
        says(told, "jade-garden 玉园小区");
        says(told, "was there already, the document was applied again");
        says(told, "river-view import:  404 premises: 0 new, 0 changed, 404 as before");
        says(told, "A year of property fees 一年物业费 (river-view)\n  was played before");
        says(told, "JG-RP-2026-000001 was played before: ARCHIVED");
        says(told, "(river-view, A座-1单元-103)\n  RV-");
        says(told, "was played before: STAMPED");
        says(told, "river-view billed:  0 bills, 0.00 CNY");
        says(told, "add up to 0.00, 0 violations");
    }
}
