package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.IdentityView;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.PartySearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and shows the customers of the caller's project; personal data only on the record. */
@Component(service = CustomerQueries.class)
public class CustomerQueries {
    private static final int MAX_TEXT = 100;

    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Audit audit;
    private final CustomerStore customers = new CustomerStore();
    private final PartySearch search = new PartySearch();

    /** Over the unit. */
    @Activate
    public CustomerQueries(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Audit audit) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Customers in the order in which they were recorded; {@code q} is part of name or phone, or
     * the whole id number.
     */
    public Page<CustomerRow> list(String q, PageRequest page) {
        Check check = new Check();
        String text = check.optionalText("q", q, MAX_TEXT);
        check.done();
        long after = page.afterId(0);
        LocalDate today = clock.today();
        List<CustomerRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                search
                                                        .customers(
                                                                em,
                                                                projectId(),
                                                                text,
                                                                today,
                                                                after,
                                                                page.fetch())
                                                        .stream()
                                                        .map(CustomerQueries::row)
                                                        .toList()));
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * A customer with its houses, ended ones too.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public CustomerView view(String id) {
        long customerId = id(id);
        LocalDate today = clock.today();
        Optional<CustomerView> view =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                customers
                                                        .find(em, projectId(), customerId)
                                                        .map(
                                                                c ->
                                                                        view(
                                                                                c,
                                                                                search.ofCustomer(
                                                                                        em,
                                                                                        projectId(),
                                                                                        customerId),
                                                                                today))));
        return view.orElseThrow(() -> notFound(customerId));
    }

    /**
     * The phone without mask, to call the customer; audited as {@code show-phone}.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public IdentityView phone(String id) {
        return unmasked(id, "show-phone", false);
    }

    /**
     * Phone and id number without mask; audited as {@code show-identity}.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public IdentityView identity(String id) {
        return unmasked(id, "show-identity", true);
    }

    static NotFound notFound(long id) {
        return new NotFound("registry.customer.not-found").with("id", id);
    }

    private IdentityView unmasked(String id, String action, boolean withIdNumber) {
        long customerId = id(id);
        Optional<IdentityView> view =
                transactions.write(
                        () -> {
                            Optional<Customer> found =
                                    unit.joined(em -> customers.find(em, projectId(), customerId));
                            found.ifPresent(
                                    c ->
                                            audit.record(
                                                    "registry.customer",
                                                    customerId,
                                                    action,
                                                    null,
                                                    null));
                            return found.map(c -> identity(c, withIdNumber));
                        });
        return view.orElseThrow(() -> notFound(customerId));
    }

    private long projectId() {
        return callers.current().projectId();
    }

    private static long id(String id) {
        return Ids.parse(id, "registry.customer.not-found");
    }

    private static IdentityView identity(Customer customer, boolean withIdNumber) {
        Contact contact = customer.contact();
        IdentityView view = new IdentityView();
        view.id = Ids.print(customer.id());
        view.name = contact.name();
        view.phone = contact.phone();
        view.idNumber = withIdNumber ? contact.idNumber() : null;
        return view;
    }

    private static CustomerRow row(PartySearch.Listed listed) {
        CustomerRow row = new CustomerRow();
        row.id = Ids.print(listed.id());
        row.kind = listed.kind();
        row.name = listed.name();
        row.phone = Mask.phone(listed.phone());
        row.houses = listed.houses();
        return row;
    }

    private static CustomerView view(
            Customer customer, List<PartySearch.Found> holdings, LocalDate today) {
        CustomerView view = new CustomerView();
        view.id = Ids.print(customer.id());
        view.version = customer.version();
        view.kind = customer.kind().name();
        view.name = customer.contact().name();
        view.phone = Mask.phone(customer.contact().phone());
        view.idNumber = Mask.idNumber(customer.contact().idNumber());
        view.developer = customer.isDeveloper();
        view.houses =
                holdings.stream()
                        .sorted(Comparator.comparing(h -> h.to() != null && !h.to().isAfter(today)))
                        .map(CustomerQueries::holding)
                        .toList();
        return view;
    }

    private static CustomerView.Holding holding(PartySearch.Found found) {
        CustomerView.Holding holding = new CustomerView.Holding();
        holding.houseId = Ids.print(found.house().id());
        holding.house = found.house().name();
        holding.role = found.role();
        holding.from = found.from();
        holding.to = found.to();
        return holding;
    }
}
