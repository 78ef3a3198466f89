package org.atrium.rent.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.documents.api.Attachments;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.LeaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a lease needs around it: its house, its tenant, free days, its contract. */
@Component(service = LeaseChecks.class)
public class LeaseChecks {
    private final Desk desk;
    private final Attachments attachments;
    private final LeaseStore leases = new LeaseStore();

    /** Over the project's files. */
    @Activate
    public LeaseChecks(@Reference Desk desk, @Reference Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    /**
     * The house; the caller holds the lock of the project's leases.
     *
     * @param except the lease itself; 0 for a new one
     * @throws Conflict {@code rent.lease.overlap}
     */
    LeaseStore.House require(EntityManager em, Lease.Content content, long except) {
        long project = desk.project();
        RentTerms terms = content.rent();
        Check check = new Check();
        LeaseStore.House house = leases.house(em, project, content.houseId());
        if (house == null) {
            check.wrong("houseId", "rent.lease.unknown-house");
        } else if (house.retiredOn() != null && house.retiredOn().isBefore(terms.to())) {
            check.wrong("houseId", "rent.lease.retired-house");
        } else if (!leases.isTenant(
                em, project, content.houseId(), content.tenantId(), terms.from(), terms.to())) {
            check.wrong("tenantId", "rent.lease.not-tenant");
        }
        if (content.contractId() != null) {
            attachments.views(List.of(content.contractId()));
        }
        check.done();
        String other =
                leases.overlapping(
                        em, project, content.houseId(), terms.from(), terms.to(), except);
        if (other != null) {
            throw new Conflict("rent.lease.overlap")
                    .with("house", house.name())
                    .with("number", other);
        }
        return house;
    }

    /** Says that the contract belongs to the lease. */
    void keepContract(Lease lease) {
        if (lease.contractId() != null) {
            attachments.attach("rent.lease", lease.id(), List.of(lease.contractId()));
        }
    }
}
