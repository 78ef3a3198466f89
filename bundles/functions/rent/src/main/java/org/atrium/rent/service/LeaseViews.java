package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.rent.api.LeaseRow;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentCharges;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leases as they are shown. */
@Component(service = LeaseViews.class)
public class LeaseViews {
    private final Desk desk;
    private final LeaseTexts texts;
    private final LeaseReader reader;
    private final Cases cases;
    private final LeaseStore leases = new LeaseStore();
    private final RentCharges charges = new RentCharges();

    /** Over workflow. */
    @Activate
    public LeaseViews(
            @Reference Desk desk,
            @Reference LeaseTexts texts,
            @Reference LeaseReader reader,
            @Reference Cases cases) {
        this.desk = desk;
        this.texts = texts;
        this.reader = reader;
        this.cases = cases;
    }

    /** What a caller may do by a button; the other steps follow from something else. */
    public static boolean isOffered(String action) {
        return !"expire".equals(action) && !"renew".equals(action);
    }

    /** A lease with its cycles. */
    LeaseView view(EntityManager em, Lease lease) {
        LeaseView view = new LeaseView();
        LeaseStore.House house = leases.house(em, lease.projectId(), lease.houseId());
        LegalEntity landlord = reader.company(lease.entityId());
        RentTerms terms = texts.terms(lease);
        LeaseTexts.Kept kept = texts.kept(lease);
        view.id = Ids.print(lease.id());
        view.number = lease.number();
        view.state = lease.state().name();
        view.houseId = Ids.print(lease.houseId());
        view.house = house.name();
        view.area = house.area();
        view.tenantId = Ids.print(lease.tenantId());
        view.tenant = leases.person(em, lease.projectId(), lease.tenantId()).name();
        view.landlord = landlord.code();
        view.landlordName = landlord.name();
        view.from = lease.from();
        view.to = lease.to();
        view.endsOn = lease.endsOn();
        view.rent = lease.rent().view();
        view.rentToday = terms.rentOn(shown(lease)).view();
        view.cycle = lease.cycle().name();
        view.dueDays = lease.dueDays();
        view.deposit = lease.deposit().view();
        view.steps = kept.steps;
        view.freePeriods = kept.freePeriods;
        view.lateClause = lease.lateClause();
        view.note = lease.note();
        view.contractId = Ids.print(lease.contractId());
        view.followsId = Ids.print(lease.followsId());
        view.followedById = Ids.print(leases.follower(em, lease.projectId(), lease.id()));
        view.endReason = lease.endReason();
        view.writtenBy = lease.writtenBy();
        view.writtenAt = lease.writtenAt();
        List<RentCharges.Charge> charged = charges.ofLease(em, lease);
        view.cycles = Cycles.views(terms.cycles(lease.endsOn()), charged, desk.today());
        view.excess = Excess.of(terms, lease.endsOn(), charged);
        view.process = cases.view(LeaseFlow.FLOW, lease.caseId(), LeaseViews::isOffered);
        view.version = lease.version();
        return view;
    }

    /** A line of the list. */
    LeaseRow row(LeaseStore.Line line, Lease lease) {
        LeaseRow row = new LeaseRow();
        row.id = Ids.print(line.id());
        row.number = line.number();
        row.houseId = Ids.print(line.house());
        row.house = line.houseName();
        row.area = line.area();
        row.tenant = line.tenant();
        row.from = line.from();
        row.to = line.endsOn();
        row.rent = texts.terms(lease).rentOn(shown(lease)).view();
        row.cycle = lease.cycle().name();
        row.state = line.state().name();
        row.daysLeft = line.endsOn().toEpochDay() - desk.today().toEpochDay();
        return row;
    }

    /** Today, kept within the days of the lease. */
    private LocalDate shown(Lease lease) {
        LocalDate today = desk.today();
        if (today.isBefore(lease.from())) {
            return lease.from();
        }
        return today.isBefore(lease.endsOn()) ? today : lease.endsOn().minusDays(1);
    }
}
