package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerChanged;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.CustomerBook;
import org.atrium.registry.domain.CustomerKind;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records who is something to a house from a day on (PR-03). */
@Component(service = PartyCommands.class)
public class PartyCommands {
    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 60;
    private static final int MAX_ID_NUMBER = 100;

    private final HouseCommands commands;
    private final Callers callers;
    private final IdBlocks ids;
    private final Events events;
    private final HouseStore houses = new HouseStore();
    private final CustomerStore customers = new CustomerStore();

    /** Over the commands of a house. */
    @Activate
    public PartyCommands(
            @Reference HouseCommands commands,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Events events) {
        this.commands = commands;
        this.callers = callers;
        this.ids = ids;
        this.events = events;
    }

    /**
     * A command as values.
     *
     * @param customerId null where the customer is named
     * @param kind null to tell it by the name
     */
    private record Wanted(
            PartyRole role, Long customerId, Contact contact, CustomerKind kind, LocalDate from) {}

    /**
     * Adds an owner, tenant or occupant; a new owner ends the ownership before.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.party.customer-or-name}
     * @throws NotFound {@code registry.house.not-found}, {@code registry.customer.not-found}
     * @throws Conflict {@code registry.party.already}, {@code registry.party.before-previous}
     */
    public HouseView add(String houseId, AddParty command) {
        Wanted wanted = wanted(command);
        return commands.change(
                houseId, "add-party", (em, house, parties) -> add(em, house, parties, wanted));
    }

    private void add(EntityManager em, House house, List<Party> parties, Wanted wanted) {
        Customer customer = customer(em, wanted);
        boolean already =
                parties.stream()
                        .anyMatch(
                                p ->
                                        p.to() == null
                                                && p.role() == wanted.role()
                                                && p.customerId() == customer.id());
        if (already) {
            throw new Conflict("registry.party.already")
                    .with("name", customer.contact().name())
                    .with("house", house.name());
        }
        if (wanted.role() == PartyRole.OWNER) {
            changeOwner(em, house, parties, customer, wanted.from());
        } else {
            house.partyChanged();
        }
        Party party =
                Party.begin(
                                ids.next(),
                                callers.current().projectId(),
                                house.id(),
                                customer,
                                wanted.role())
                        .from(wanted.from())
                        .reachedAt(wanted.contact().phone());
        houses.add(em, List.of(party));
    }

    private void changeOwner(
            EntityManager em, House house, List<Party> parties, Customer next, LocalDate from) {
        Party previous = new Ownership(parties).endBefore(from);
        house.sold();
        em.flush();
        OwnerChanged event = new OwnerChanged();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.from = from;
        event.previousOwnerId = previous == null ? null : Ids.print(previous.customerId());
        event.ownerId = Ids.print(next.id());
        events.publish("house.owner-changed", 1, house.id(), event);
    }

    private Customer customer(EntityManager em, Wanted wanted) {
        long projectId = callers.current().projectId();
        if (wanted.customerId() != null) {
            return customers
                    .find(em, projectId, wanted.customerId())
                    .orElseThrow(() -> CustomerQueries.notFound(wanted.customerId()));
        }
        Contact contact = wanted.contact();
        Customer known = new CustomerBook(customers.named(em, projectId, contact)).find(contact);
        if (known != null) {
            known.complete(contact.idNumber());
            return known;
        }
        CustomerKind kind =
                wanted.kind() == null ? CustomerKind.byName(contact.name()) : wanted.kind();
        Customer customer = Customer.register(ids.next(), projectId, kind, contact);
        houses.add(em, List.of(customer));
        return customer;
    }

    private static Wanted wanted(AddParty command) {
        Check check = new Check();
        PartyRole role = check.choice("role", command.role, PartyRole.class);
        Long customerId = check.optionalId("customerId", command.customerId);
        String name = check.optionalText("name", command.name, MAX_NAME);
        String idNumber = check.optionalText("idNumber", command.idNumber, MAX_ID_NUMBER);
        if ((customerId == null) == (name == null)) {
            check.wrong("name", "registry.party.customer-or-name");
        }
        Contact contact =
                new Contact(
                        name,
                        check.optionalText("phone", command.phone, MAX_PHONE),
                        idNumber == null ? null : idNumber.toUpperCase(Locale.ROOT));
        CustomerKind kind = check.optionalChoice("kind", command.kind, CustomerKind.class);
        LocalDate from = check.date("from", command.from);
        check.done();
        return new Wanted(role, customerId, contact, kind, from);
    }
}
