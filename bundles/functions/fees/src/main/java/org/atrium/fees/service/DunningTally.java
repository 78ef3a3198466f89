package org.atrium.fees.service;

import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.fees.api.DunningCount;
import org.atrium.fees.api.DunningFigures;
import org.atrium.fees.store.LadderStore;

/** Adds the chunks of a run of the ladder up. */
final class DunningTally {
    private static final String HELD = "HELD";
    private static final String LEFT_OUT = "LEFT_OUT";

    private final DunningFigures figures;

    DunningTally(DunningFigures before) {
        figures = before;
        if (figures.overdue == null) {
            figures.overdue = Money.ZERO.view();
            figures.cost = Money.ZERO.view();
            figures.byRung = new ArrayList<>();
            figures.byHold = new ArrayList<>();
        }
        if (figures.leftOutOverdue == null) {
            figures.leftOutOverdue = Money.ZERO.view();
        }
    }

    void add(List<LadderStore.Group> groups) {
        for (LadderStore.Group group : groups) {
            if (LEFT_OUT.equals(group.outcome())) {
                figures.leftOut += group.lines();
                figures.leftOutOverdue = plus(figures.leftOutOverdue, group.overdue());
            } else if (HELD.equals(group.outcome())) {
                figures.held += group.lines();
                add(count(figures.byHold, group.what()), group);
            } else {
                figures.steps += group.lines();
                figures.overdue = plus(figures.overdue, group.overdue());
                figures.cost = plus(figures.cost, group.cost());
                add(count(figures.byRung, group.what()), group);
            }
        }
    }

    DunningFigures figures() {
        return figures;
    }

    private static void add(DunningCount count, LadderStore.Group group) {
        count.accounts += group.lines();
        count.overdue = plus(count.overdue, group.overdue());
        count.cost = plus(count.cost, group.cost());
    }

    private static DunningCount count(List<DunningCount> counts, String what) {
        for (DunningCount count : counts) {
            if (count.what.equals(what)) {
                return count;
            }
        }
        DunningCount count = new DunningCount();
        count.what = what;
        count.overdue = Money.ZERO.view();
        count.cost = Money.ZERO.view();
        counts.add(count);
        return count;
    }

    private static MoneyView plus(MoneyView sum, Money more) {
        return Money.parse(sum).plus(more).view();
    }
}
