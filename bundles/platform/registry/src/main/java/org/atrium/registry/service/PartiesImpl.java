package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.CustomerRef;
import org.atrium.registry.api.Parties;
import org.atrium.registry.api.PartyRef;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Customers and payers for other bundles. */
@Component
public class PartiesImpl implements Parties {
    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Developers developers;
    private final HouseStore houses = new HouseStore();
    private final CustomerStore customers = new CustomerStore();

    /** Over the unit. */
    @Activate
    public PartiesImpl(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Developers developers) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.developers = developers;
    }

    @Override
    public PartyRef payerOn(long houseId, LocalDate day) {
        long projectId = callers.current().projectId();
        return transactions.read(() -> unit.joined(em -> payer(em, projectId, houseId, day)));
    }

    @Override
    public CustomerRef customer(long id) {
        long projectId = callers.current().projectId();
        Optional<Customer> found =
                transactions.read(() -> unit.joined(em -> customers.find(em, projectId, id)));
        Customer customer = found.orElseThrow(() -> CustomerQueries.notFound(id));
        Contact contact = customer.contact();
        return new CustomerRef(id, customer.kind().name(), contact.name(), contact.phone());
    }

    private PartyRef payer(EntityManager em, long projectId, long houseId, LocalDate day) {
        House house =
                houses.find(em, projectId, houseId)
                        .orElseThrow(() -> HouseQueries.notFound(houseId));
        developers.ensure(em, projectId);
        Long payer = houses.payer(em, projectId, houseId, day);
        if (payer == null) {
            throw new Conflict("registry.payer.unknown").with("house", house.name());
        }
        Contact contact = customers.find(em, projectId, payer).orElseThrow().contact();
        String phone =
                houses.parties(em, projectId, houseId).stream()
                        .filter(p -> p.role() == PartyRole.OWNER && p.customerId() == payer)
                        .map(Party::phone)
                        .filter(number -> number != null)
                        .reduce((first, last) -> last)
                        .orElse(contact.phone());
        return new PartyRef(payer, contact.name(), phone);
    }
}
