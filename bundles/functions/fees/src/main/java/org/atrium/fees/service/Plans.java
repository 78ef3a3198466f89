package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.fees.domain.DunningHold;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.InstalmentPlan;
import org.atrium.fees.store.HoldStore;
import org.atrium.kernel.api.Policies;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;

/** Signatures under agreements on instalments, where the project asks for them (FE-01). */
final class Plans {
    private static final int SHOWN = 24;

    private final Desk desk;
    private final Cases cases;
    private final Policies policies;
    private final HoldStore store = new HoldStore();

    Plans(Desk desk, Cases cases, Policies policies) {
        this.desk = desk;
        this.cases = cases;
        this.policies = policies;
    }

    /** Refuses a second agreement while one waits. */
    void requireNone(EntityManager em, HoldStore.Held of) {
        if (store.requested(em, of.id()) != null) {
            throw new Conflict("fees.dunning.plan-pending").with("house", of.house());
        }
    }

    /** Whether somebody has to sign. */
    boolean isSigned(InstalmentPlan plan) {
        Money unsigned = Money.of(policies.at(FeePolicies.PLAN_UNSIGNED, desk.today()));
        return plan.total().compareTo(unsigned) > 0;
    }

    /** Asks for the signatures. */
    void ask(HoldStore.Held of, DunningHold hold, InstalmentPlan plan) {
        OpenCase opening =
                new OpenCase(
                                "request",
                                hold.id(),
                                of.houseId(),
                                of.house(),
                                null,
                                of.debtor() + " " + of.house(),
                                hold.reason() + "\n" + plan.text(SHOWN),
                                null)
                        .worth(hold.amount());
        hold.waitFor(cases.open(PlanFlow.FLOW, opening));
    }

    /** The agreement that waits. Throws Conflict {@code fees.dunning.no-plan}. */
    DunningHold waiting(EntityManager em, HoldStore.Held of) {
        DunningHold hold = store.requested(em, of.id());
        if (hold == null) {
            throw new Conflict("fees.dunning.no-plan").with("house", of.house());
        }
        return hold;
    }

    /**
     * Refuses to sign what could not be agreed today.
     *
     * @throws Conflict {@code fees.dunning.plan-past}, {@code fees.dunning.plan-owed}
     */
    void requireDue(InstalmentPlan plan, HoldStore.Held of, Money owed) {
        LocalDate first = plan.parts().get(0).due();
        if (first.isBefore(desk.today())) {
            throw new Conflict("fees.dunning.plan-past").with("day", first);
        }
        if (owed.compareTo(plan.total()) < 0) {
            throw new Conflict("fees.dunning.plan-owed")
                    .with("house", of.house())
                    .with("owed", owed)
                    .with("amount", plan.total());
        }
    }

    /** Takes agreements of accounts that are paid out of the inbox. */
    void drop(EntityManager em, long project, long after, long upTo) {
        List<Long> needless = store.needlessPlans(em, project, after, upTo);
        for (long id : needless) {
            DunningHold hold = store.hold(em, id);
            desk.byItself(
                    () -> cases.act(PlanFlow.FLOW, hold.flowCaseId(), CaseStep.of("pay", null)));
            hold.end(DunningHold.State.DROPPED, desk.today(), null, null);
        }
    }
}
