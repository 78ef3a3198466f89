package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.fees.api.AgreeInstalments;
import org.atrium.fees.api.DisputeStep;
import org.atrium.fees.api.DunningCaseView;
import org.atrium.fees.api.InstalmentView;
import org.atrium.fees.api.PromisePayment;
import org.atrium.fees.api.RaiseDispute;
import org.atrium.fees.api.ResumeDunning;
import org.atrium.fees.domain.InstalmentPlan;
import org.atrium.fees.store.HoldStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Disputes, promises and instalments as staff enter them (FE-01, FE-02). */
@Component(service = HoldService.class)
public class HoldService {
    private static final int LONGEST = 400;
    private static final int MOST_PARTS = 60;
    private static final List<String> STEPS = List.of("mediate", "settle", "give-up", "sue");
    private static final List<String> SIGNATURES = List.of("approve", "reject", "withdraw");

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final Holds holds;
    private final Calls calls;
    private final CaseService cases;
    private final HoldStore store = new HoldStore();

    /** Over the tables of fees. */
    @Activate
    public HoldService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Holds holds,
            @Reference Calls calls,
            @Reference CaseService cases) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.holds = holds;
        this.calls = calls;
        this.cases = cases;
    }

    /** Raises a dispute, for all that is overdue or for the charges that it names. */
    public DunningCaseView dispute(String id, RaiseDispute command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, LONGEST);
        List<Long> charges = check.ids("charges", command.charges);
        check.done();
        return change(
                id,
                (em, of) -> {
                    Check named = new Check();
                    LocalDate today = desk.today();
                    if (!charges.isEmpty()
                            && store.overdue(em, desk.project(), of, charges, today).size()
                                    < charges.size()) {
                        named.wrong("charges", "fees.dunning.not-overdue");
                    }
                    named.done();
                    holds.dispute(em, of, reason, charges);
                });
    }

    /** Records a promise to pay. */
    public DunningCaseView promise(String id, PromisePayment command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, LONGEST);
        LocalDate until = check.date("until", command.until);
        if (until != null && until.isBefore(desk.today())) {
            check.wrong("until", "fees.dunning.promise-past");
        } else if (until != null && until.isAfter(desk.today().plusYears(1))) {
            check.wrong("until", "fees.dunning.promise-far");
        }
        Money amount = command.amount == null ? null : check.positive("amount", command.amount);
        check.done();
        return change(
                id,
                (em, of) -> {
                    requireOwed(em, of, amount, "amount");
                    holds.promise(em, of, until, amount, reason);
                });
    }

    /** Records an agreement on instalments. */
    public DunningCaseView instalments(String id, AgreeInstalments command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, LONGEST);
        InstalmentPlan plan = new InstalmentPlan(parts(check, command.parts));
        check.done();
        return change(
                id,
                (em, of) -> {
                    requireOwed(em, of, plan.total(), "parts");
                    holds.instalments(em, of, plan, reason);
                });
    }

    /** Lets the ladder go on. */
    public DunningCaseView resume(String id, ResumeDunning command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, LONGEST);
        check.done();
        return change(id, (em, of) -> holds.resume(em, of, reason));
    }

    /** Takes a step in the dispute of a case. */
    public DunningCaseView step(String id, String action, DisputeStep command) {
        Check check = new Check();
        String reason = check.text("reason", command.reason, LONGEST);
        check.done();
        CaseStep step = CaseStep.of(action, command.state).with(reason, null);
        return change(id, (em, of) -> holds.step(em, of, step));
    }

    /** Signs, refuses (with a reason) or withdraws an agreement on instalments. */
    public DunningCaseView sign(String id, String action, DisputeStep command) {
        Check check = new Check();
        String note =
                "reject".equals(action)
                        ? check.text("reason", command.reason, LONGEST)
                        : check.optionalText("reason", command.reason, LONGEST);
        check.done();
        CaseStep step = CaseStep.of(action, command.state).with(note, null);
        return change(id, (em, of) -> holds.sign(em, of, step));
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers(String flow) {
        if (CallFlow.FLOW.id().equals(flow)) {
            return Map.of("report", calls::report);
        }
        if (AdviceFlow.FLOW.id().equals(flow)) {
            return Map.of("decide", calls::decide, "judge", calls::decide);
        }
        Map<String, StepTaker> takers = new HashMap<>();
        if (PlanFlow.FLOW.id().equals(flow)) {
            for (String action : SIGNATURES) {
                takers.put(action, (id, input) -> sign(caseOf(id), action, form(input)));
            }
            return takers;
        }
        for (String action : STEPS) {
            takers.put(action, (id, input) -> step(Ids.print(id), action, form(input)));
        }
        return takers;
    }

    /** A case of workflow is about the agreement itself. */
    private String caseOf(long plan) {
        return Ids.print(transactions.read(() -> unit.joined(em -> store.hold(em, plan).caseId())));
    }

    private static DisputeStep form(StepInput input) {
        DisputeStep step = new DisputeStep();
        step.state = input.state;
        String reason = input.text("reason");
        step.reason = reason == null ? input.text("note") : reason;
        return step;
    }

    private List<InstalmentPlan.Part> parts(Check check, List<InstalmentView> wanted) {
        List<InstalmentPlan.Part> parts = new ArrayList<>();
        LocalDate earliest = desk.today();
        for (InstalmentView part : wanted == null ? List.<InstalmentView>of() : wanted) {
            LocalDate due = check.date("parts", part.due);
            Money amount = check.positive("parts", part.amount);
            if (due != null && due.isBefore(earliest)) {
                check.wrong("parts", "fees.dunning.parts-order");
            }
            earliest = due == null ? earliest : due.plusDays(1);
            parts.add(new InstalmentPlan.Part(due, amount));
        }
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            check.wrong("parts", "fees.dunning.parts-count");
        }
        return parts;
    }

    private void requireOwed(EntityManager em, HoldStore.Held of, Money amount, String field) {
        Money owed = store.owed(em, desk.project(), of.accountId(), desk.today());
        if (amount != null && amount.compareTo(owed) > 0) {
            new Check().wrong(field, "fees.dunning.more-than-owed").done();
        }
    }

    private DunningCaseView change(String id, BiConsumer<EntityManager, HoldStore.Held> change) {
        long key = Ids.parse(id, "fees.dunning.case-not-found");
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    HoldStore.Held of = holds.locked(em, key);
                                    desk.requireVersion(of.version());
                                    change.accept(em, of);
                                    em.flush();
                                    return cases.view(em, key);
                                }));
    }
}
