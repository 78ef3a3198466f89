package org.atrium.registry.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The customers of a project while a ledger is imported. The same name and id number is the same
 * customer; where one side has no id number, the same name and phone is.
 */
public final class CustomerBook {
    private final Map<Long, Customer> byId = new HashMap<>();
    private final Map<List<Object>, Customer> byIdNumber = new HashMap<>();
    private final Map<List<String>, Customer> byPhone = new HashMap<>();

    /** With these customers. */
    public CustomerBook(Collection<Customer> customers) {
        customers.forEach(this::add);
    }

    /** Enters another one. */
    public void add(Customer customer) {
        Contact contact = customer.contact();
        byId.put(customer.id(), customer);
        byIdNumber.putIfAbsent(key(contact), customer);
        byPhone.putIfAbsent(List.of(contact.name(), text(contact.phone())), customer);
    }

    /** The customer with this key. */
    public Customer get(long id) {
        return byId.get(id);
    }

    /** Who this is; null where nobody fits. */
    public Customer find(Contact contact) {
        if (contact.idNumber() != null) {
            Customer same = byIdNumber.get(key(contact));
            if (same != null) {
                return same;
            }
        }
        if (contact.phone() == null) {
            return null;
        }
        Customer reached = byPhone.get(List.of(contact.name(), contact.phone()));
        boolean fits = reached != null && !reached.isSomebodyElse(contact.idNumber());
        return fits ? reached : null;
    }

    private static List<Object> key(Contact contact) {
        return List.of(contact.name(), contact.idNumber() == null ? "" : contact.idNumber());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
