package org.atrium.rent.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.Ledger;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;
import org.atrium.rent.api.LeaseStep;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.LeaseState;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentCharges;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steps of a lease after its draft (RT-03). */
@Component(service = LeaseSteps.class)
public class LeaseSteps {
    private static final int LONGEST = 400;
    private static final Set<String> ACTIONS = Set.of("activate", "discard", "terminate", "end");

    private final Transactions transactions;
    private final RentUnit unit;
    private final Desk desk;
    private final Cases cases;
    private final Ledger ledger;
    private final LeaseViews views;
    private final Audit audit;
    private final LeaseStore leases = new LeaseStore();

    /** Over workflow and the ledger. */
    @Activate
    public LeaseSteps(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Ledger ledger,
            @Reference LeaseViews views,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.cases = cases;
        this.ledger = ledger;
        this.views = views;
        this.audit = audit;
    }

    /** Takes a step. */
    public LeaseView take(String id, String action, LeaseStep command) {
        long key = Ids.parse(id, "rent.lease.not-found");
        return transactions.write(() -> unit.joined(em -> take(em, key, action, command)));
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers() {
        Map<String, StepTaker> takers = new TreeMap<>();
        for (String action : ACTIONS) {
            takers.put(action, (id, input) -> take(Ids.print(id), action, form(input)));
        }
        return takers;
    }

    /** A lease whose end is near; as the caller of the daily duty. */
    void expire(EntityManager em, long id) {
        Lease lease = leases.find(em, desk.project(), id);
        if (lease != null && lease.state() == LeaseState.ACTIVE) {
            cases.act(LeaseFlow.FLOW, lease.caseId(), CaseStep.of("expire", "ACTIVE"));
            lease.become(LeaseState.EXPIRING);
        }
    }

    private LeaseView take(EntityManager em, long id, String action, LeaseStep command) {
        leases.lock(em, desk.project());
        Lease lease = leases.find(em, desk.project(), id);
        if (lease == null) {
            throw new NotFound("rent.lease.not-found").with("id", id);
        }
        desk.requireVersion(lease.version());
        CaseStep step = CaseStep.of(action, command.state);
        cases.check(LeaseFlow.FLOW, lease.caseId(), step);
        String reason = reason(action, command.reason);
        LeaseView before = views.view(em, lease);
        switch (action) {
            case "activate" -> activate(em, lease);
            case "terminate" -> terminate(lease, command.day, reason);
            case "end" -> end(lease);
            default -> lease.become(LeaseState.DISCARDED);
        }
        cases.act(LeaseFlow.FLOW, lease.caseId(), step.with(reason, command));
        em.flush();
        LeaseView after = views.view(em, lease);
        audit.record("rent.lease", lease.id(), action, before, after);
        return after;
    }

    private static String reason(String action, String said) {
        boolean needed = "discard".equals(action) || "terminate".equals(action);
        Check check = new Check();
        String reason =
                needed
                        ? check.text("reason", said, LONGEST)
                        : check.optionalText("reason", said, LONGEST);
        check.done();
        return reason;
    }

    private void activate(EntityManager em, Lease lease) {
        if (lease.followsId() != null) {
            Lease before = leases.find(em, desk.project(), lease.followsId());
            if (!before.state().isRunning()) {
                throw new Conflict("rent.lease.not-running").with("number", before.number());
            }
            cases.act(
                    LeaseFlow.FLOW,
                    before.caseId(),
                    CaseStep.of("renew", null).with(lease.number(), null));
            before.become(LeaseState.RENEWED);
        }
        lease.become(LeaseState.ACTIVE);
        if (lease.deposit().signum() > 0) {
            ledger.charge(
                    new NewCharge(
                            lease.houseId(),
                            lease.tenantId(),
                            lease.entityId(),
                            RentCharges.DEPOSIT,
                            YearMonth.from(lease.from()).toString(),
                            lease.from(),
                            Part.PRINCIPAL,
                            lease.deposit(),
                            RentCharges.FUNCTION,
                            lease.number()));
        }
    }

    private void terminate(Lease lease, String typed, String reason) {
        Check check = new Check();
        LocalDate day = check.date("day", typed);
        if (day != null && (!day.isAfter(lease.from()) || !day.isBefore(lease.endsOn()))) {
            check.wrong("day", "rent.lease.day-outside");
        }
        check.done();
        lease.terminate(day, reason);
    }

    private void end(Lease lease) {
        if (desk.today().isBefore(lease.endsOn())) {
            throw new Conflict("rent.lease.not-over")
                    .with("number", lease.number())
                    .with("day", lease.endsOn());
        }
        lease.become(LeaseState.ENDED);
    }

    private static LeaseStep form(StepInput input) {
        LeaseStep step = new LeaseStep();
        step.state = input.state;
        step.reason = input.words();
        step.day = input.text("day");
        return step;
    }
}
