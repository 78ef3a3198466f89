package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.common.NotFound;
import org.atrium.fees.domain.DunningHold;
import org.atrium.fees.domain.HoldKind;
import org.atrium.fees.domain.InstalmentPlan;
import org.atrium.fees.store.HoldStore;
import org.atrium.fees.store.LadderStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Policies;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What holds an account on its rung (FE-01, FE-02): one thing at a time. A promise or an agreement
 * holds as long as it is kept, a dispute until it is settled; the days of a dispute do not count
 * towards the next rung.
 */
@Component(service = Holds.class)
public class Holds {
    private final Desk desk;
    private final Cases cases;
    private final Audit audit;
    private final Plans plans;
    private final HoldStore holds = new HoldStore();
    private final LadderStore ladder = new LadderStore();

    /** Over workflow. */
    @Activate
    public Holds(
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Audit audit,
            @Reference Policies policies) {
        this.desk = desk;
        this.cases = cases;
        this.audit = audit;
        plans = new Plans(desk, cases, policies);
    }

    /** The case, under the project's lock. Throws NotFound {@code fees.dunning.case-not-found}. */
    HoldStore.Held locked(EntityManager em, long id) {
        ladder.lock(em, desk.project());
        HoldStore.Held found = holds.find(em, desk.project(), id);
        if (found == null) {
            throw new NotFound("fees.dunning.case-not-found").with("id", id);
        }
        return found;
    }

    /**
     * Raises a dispute.
     *
     * @param charges that it names; empty for all that is overdue
     */
    void dispute(EntityManager em, HoldStore.Held of, String reason, List<Long> charges) {
        Long before = holds.lastDispute(em, of.id());
        DunningHold hold = make(of, em, HoldKind.DISPUTE, null, null, reason);
        hold.settledIn(before == null ? raise(of, reason) : raiseAgain(before, reason));
        holds.addDisputed(em, desk.project(), of, hold.id(), charges);
        place(em, hold, !charges.isEmpty());
    }

    /** An account has one case of disputes; who disputes again opens it again. */
    private long raiseAgain(long flowCase, String reason) {
        cases.act(DisputeFlow.FLOW, flowCase, CaseStep.of("raise-again", null).with(reason, null));
        return flowCase;
    }

    private long raise(HoldStore.Held of, String reason) {
        OpenCase opening =
                new OpenCase(
                        "raise",
                        of.id(),
                        of.houseId(),
                        of.house(),
                        null,
                        of.debtor() + " " + of.house(),
                        reason,
                        null);
        return cases.open(DisputeFlow.FLOW, opening);
    }

    /** A promise to pay an amount, or all for null. */
    void promise(
            EntityManager em, HoldStore.Held of, LocalDate until, Money amount, String reason) {
        place(em, make(of, em, HoldKind.PROMISE, until, amount, reason), false);
    }

    /**
     * An agreement on instalments; one that has to be signed holds with the last signature.
     *
     * @throws Conflict {@code fees.dunning.plan-pending}
     */
    void instalments(EntityManager em, HoldStore.Held of, InstalmentPlan plan, String reason) {
        plans.requireNone(em, of);
        List<InstalmentPlan.Part> parts = plan.parts();
        LocalDate last = parts.get(parts.size() - 1).due();
        DunningHold hold = make(of, em, HoldKind.INSTALMENTS, last, plan.total(), reason);
        holds.addInstalments(em, hold.id(), parts);
        if (plans.isSigned(plan)) {
            plans.ask(of, hold, plan);
            record(hold, "request");
        } else {
            begin(em, hold, plan);
        }
    }

    private void begin(EntityManager em, DunningHold hold, InstalmentPlan plan) {
        place(em, hold, false);
        holds.holdUntil(em, hold.caseId(), plan.parts().get(0).due());
    }

    /** Signs, refuses or withdraws the agreement that waits. */
    void sign(EntityManager em, HoldStore.Held of, CaseStep step) {
        DunningHold hold = plans.waiting(em, of);
        cases.check(PlanFlow.FLOW, hold.flowCaseId(), step);
        InstalmentPlan plan = holds.instalments(em, hold.id());
        Money owed = holds.owed(em, desk.project(), of.accountId(), desk.today());
        if ("approve".equals(step.action())) {
            requireFree(of);
            plans.requireDue(plan, of, owed);
        }
        String to = cases.act(PlanFlow.FLOW, hold.flowCaseId(), step).to();
        if (PlanFlow.AGREED.equals(to)) {
            hold.begin(desk.today(), owed);
            begin(em, hold, plan);
        } else if (!PlanFlow.REQUESTED.equals(to)) {
            hold.end(DunningHold.State.DROPPED, desk.today(), desk.name(), step.note());
            record(hold, "drop");
        }
    }

    private void place(EntityManager em, DunningHold hold, boolean part) {
        holds.place(em, hold, part);
        record(hold, "hold");
    }

    private static void requireFree(HoldStore.Held of) {
        if (of.isPaid()) {
            throw new Conflict("fees.dunning.paid").with("house", of.house());
        }
        if (of.holdId() != null) {
            throw new Conflict("fees.dunning.held").with("house", of.house());
        }
    }

    private DunningHold make(
            HoldStore.Held of,
            EntityManager em,
            HoldKind kind,
            LocalDate until,
            Money amount,
            String reason) {
        requireFree(of);
        LocalDate today = desk.today();
        DunningHold.Terms terms = new DunningHold.Terms(kind, today, until, amount, reason);
        Money owed = holds.owed(em, desk.project(), of.accountId(), today);
        DunningHold hold =
                DunningHold.make(
                        desk.id(), desk.project(), of.id(), terms, owed, desk.name(), desk.now());
        holds.add(em, hold);
        return hold;
    }

    private void record(DunningHold hold, String what) {
        Map<String, Object> told = new HashMap<>();
        told.put("kind", hold.kind());
        told.put("until", hold.untilDay());
        told.put("amount", hold.amount() == null ? null : hold.amount().view());
        told.put("reason", hold.reason());
        audit.record("fees.dunning-case", hold.caseId(), what, null, told);
    }

    /** Takes a step in the dispute of a case; the last one lets the ladder go on. */
    void step(EntityManager em, HoldStore.Held of, CaseStep step) {
        DunningHold hold = of.holdId() == null ? null : holds.hold(em, of.holdId());
        if (hold == null || hold.kind() != HoldKind.DISPUTE) {
            throw new Conflict("fees.dunning.no-dispute").with("house", of.house());
        }
        String to = cases.act(DisputeFlow.FLOW, hold.flowCaseId(), step).to();
        if (DisputeFlow.SETTLED.equals(to)) {
            end(em, of, hold, DunningHold.State.ENDED, step.note());
        }
    }

    /**
     * Lets the ladder go on though the hold is not over.
     *
     * @throws Conflict {@code fees.dunning.not-held}, {@code fees.dunning.dispute-open}
     */
    void resume(EntityManager em, HoldStore.Held of, String reason) {
        if (of.holdId() == null) {
            throw new Conflict("fees.dunning.not-held").with("house", of.house());
        }
        DunningHold hold = holds.hold(em, of.holdId());
        if (hold.kind() == HoldKind.DISPUTE
                && cases.view(DisputeFlow.FLOW, hold.flowCaseId(), action -> true).open) {
            throw new Conflict("fees.dunning.dispute-open").with("house", of.house());
        }
        end(em, of, hold, DunningHold.State.ENDED, reason);
    }

    /**
     * Ends promises and agreements of a range of accounts that are kept or broken as of a day, and
     * lets those agreements go on whose instalments are paid so far; what waits for signatures ends
     * with the payment.
     */
    void review(EntityManager em, long project, long after, long upTo, LocalDate asOf) {
        for (HoldStore.Held of : holds.promised(em, project, after, upTo)) {
            DunningHold hold = holds.hold(em, of.holdId());
            Money open = holds.owed(em, project, of.accountId(), hold.fromDay());
            LocalDate until =
                    hold.kind() == HoldKind.INSTALMENTS
                            ? holds.instalments(em, hold.id()).unpaid(hold.paid(open))
                            : hold.untilDay();
            if (of.isPaid() || hold.isKept(open)) {
                end(em, of, hold, DunningHold.State.KEPT, null);
            } else if (until.isBefore(asOf)) {
                end(em, of, hold, DunningHold.State.BROKEN, null);
            } else {
                holds.holdUntil(em, of.id(), until);
            }
        }
        plans.drop(em, project, after, upTo);
    }

    private void end(
            EntityManager em,
            HoldStore.Held of,
            DunningHold hold,
            DunningHold.State how,
            String reason) {
        LocalDate today = desk.today();
        boolean byHand = how == DunningHold.State.ENDED;
        hold.end(how, today, byHand ? desk.name() : null, reason);
        em.flush();
        long days = today.toEpochDay() - hold.fromDay().toEpochDay();
        boolean shifts = hold.kind() == HoldKind.DISPUTE && !of.part();
        holds.lift(em, hold, shifts ? of.countsFrom().plusDays(days) : of.countsFrom());
        Map<String, Object> what = Map.of("kind", hold.kind(), "state", how);
        audit.record("fees.dunning-case", of.id(), "release", null, what);
    }
}
