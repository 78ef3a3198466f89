package org.atrium.fees.service;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Term;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.HoldKind;
import org.atrium.fees.domain.ServiceKind;
import org.atrium.fees.domain.StoppableServices;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Policies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must hold before a service is stopped (FE-04, C-27; LAW: Civil Code art. 944). */
@Component(service = StopGates.class)
public class StopGates {
    private final Policies policies;
    private final Ladders ladders;
    private final Desk desk;
    private final StopStore stops = new StopStore();

    /** Over the kernel's policies. */
    @Activate
    public StopGates(
            @Reference Policies policies, @Reference Ladders ladders, @Reference Desk desk) {
        this.policies = policies;
        this.ladders = ladders;
        this.desk = desk;
    }

    /**
     * The legal basis of stopping a service today; null where the project's list names none.
     *
     * @throws Conflict {@code fees.stop.not-allowed}
     */
    String allowed(ServiceKind service) {
        StoppableServices allowed = policies.at(FeePolicies.STOP_ALLOWED, desk.today());
        if (!allowed.allow(service)) {
            throw new Conflict("fees.stop.not-allowed")
                    .with("service", service.title(desk.language()));
        }
        String basis = allowed.basis().get(service);
        return basis.isEmpty() ? null : basis;
    }

    /**
     * Refuses while a dispute, a promise or an agreement holds the account.
     *
     * @throws Conflict {@code fees.stop.disputed}, {@code fees.stop.held}
     */
    void requireFree(EntityManager em, long account, String house) {
        StopStore.Hold hold = stops.hold(em, desk.project(), account, desk.today());
        if (hold != null) {
            boolean disputed = HoldKind.DISPUTE.name().equals(hold.kind());
            throw new Conflict(disputed ? "fees.stop.disputed" : "fees.stop.held")
                    .with("house", house)
                    .with("hold", ladders.holdTitle(hold.kind()))
                    .with("reason", hold.reason());
        }
    }

    /**
     * What was due before a day and is open.
     *
     * @throws Conflict {@code fees.stop.not-overdue} where nothing is
     */
    StopStore.Overdue requireOverdue(EntityManager em, Long account, String house, LocalDate day) {
        StopStore.Overdue owed =
                account == null ? null : stops.overdue(em, desk.project(), account, day);
        if (owed == null || owed.amount().signum() <= 0) {
            throw new Conflict("fees.stop.not-overdue").with("house", house);
        }
        return owed;
    }

    /** How long the slip gives. */
    Term notice(ServiceKind service) {
        LocalDate today = desk.today();
        int days = policies.at(FeePolicies.STOP_NOTICE_DAYS, today);
        if (service == ServiceKind.HOT_WATER) {
            days = Math.max(days, policies.at(FeePolicies.STOP_HOT_WATER_DAYS, today));
        }
        return new Term(days, Term.Unit.D);
    }

    /** How long a restore may take. */
    Term restore() {
        return policies.at(FeePolicies.RESTORE_DUE, desk.today());
    }
}
