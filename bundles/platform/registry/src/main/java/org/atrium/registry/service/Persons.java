package org.atrium.registry.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.CustomerBook;
import org.atrium.registry.domain.CustomerKind;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;

/** Finds the customer that a form names, or enters a new one. */
final class Persons {
    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 60;
    private static final int MAX_ID_NUMBER = 100;

    private final CustomerStore customers = new CustomerStore();
    private final HouseStore houses = new HouseStore();

    /**
     * Who is meant.
     *
     * @param customerId null where the customer is named
     * @param kind null to tell it by the name
     */
    record Named(Long customerId, Contact contact, CustomerKind kind) {}

    /** Reads who is meant; {@code prefix} stands before the names of the fields. */
    static Named read(
            Check check,
            IdNumbers numbers,
            String prefix,
            String id,
            String fullName,
            String kindCode,
            String idNumber,
            String phone) {
        Long customerId = check.optionalId(prefix + "customerId", id);
        String name = check.optionalText(prefix + "name", fullName, MAX_NAME);
        String number = check.optionalText(prefix + "idNumber", idNumber, MAX_ID_NUMBER);
        if ((customerId == null) == (name == null)) {
            check.wrong(prefix + "name", "registry.party.customer-or-name");
        }
        Contact contact =
                new Contact(
                        name,
                        check.optionalText(prefix + "phone", phone, MAX_PHONE),
                        numbers.of(number));
        return new Named(
                customerId,
                contact,
                check.optionalChoice(prefix + "kind", kindCode, CustomerKind.class));
    }

    /**
     * The customer.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    Customer find(EntityManager em, HouseDesk desk, Named wanted) {
        long projectId = desk.projectId();
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
        Customer customer = Customer.register(desk.newId(), projectId, kind, contact);
        houses.add(em, List.of(customer));
        return customer;
    }
}
