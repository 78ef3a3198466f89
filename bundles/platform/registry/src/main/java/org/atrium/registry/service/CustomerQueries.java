package org.atrium.registry.service;

import java.util.List;
import java.util.Optional;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.IdentityView;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.CustomerKind;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.domain.ProfileState;
import org.atrium.registry.store.CustomerSearch;
import org.atrium.registry.store.CustomerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and shows the customers of the caller's project; personal data only on the record. */
@Component(service = CustomerQueries.class)
public class CustomerQueries {
    static final String NOT_FOUND = "registry.customer.not-found";
    private static final int MAX_TEXT = 100;

    private final HouseDesk desk;
    private final Handlers handlers;
    private final CustomerStore customers = new CustomerStore();
    private final CustomerSearch search = new CustomerSearch();
    private final CustomerViews views = new CustomerViews();

    /** Over the desk. */
    @Activate
    public CustomerQueries(@Reference HouseDesk desk, @Reference Handlers handlers) {
        this.desk = desk;
        this.handlers = handlers;
    }

    /** Customers, by name or in the order in which they were recorded. */
    public Page<CustomerRow> list(CustomerFilter wanted, PageRequest page) {
        Check check = new Check();
        CustomerKind kind = check.optionalChoice("kind", wanted.kind, CustomerKind.class);
        PartyRole role = check.optionalChoice("role", wanted.role, PartyRole.class);
        ProfileState state = check.optionalChoice("profile", wanted.profile, ProfileState.class);
        if (wanted.sort != null && !wanted.sort.matches("|name")) {
            check.wrong("sort", "registry.customer.sort");
        }
        CustomerSearch.Filter filter =
                new CustomerSearch.Filter(
                        check.optionalText("q", wanted.q, MAX_TEXT),
                        desk.idNumbers().fingerprint(wanted.q),
                        kind == null ? null : kind.name(),
                        role == null ? null : role.name(),
                        check.optionalText("custodian", wanted.custodian, MAX_TEXT),
                        state == null ? null : state.name(),
                        "name".equals(wanted.sort));
        check.done();
        long after = page.afterId(0);
        List<CustomerRow> rows =
                desk
                        .read(
                                em ->
                                        search.list(
                                                em,
                                                desk.projectId(),
                                                filter,
                                                desk.clock().today(),
                                                after,
                                                page.fetch()))
                        .stream()
                        .map(CustomerViews::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * A customer with its houses, ended ones too, and what is filed under it.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public CustomerView view(String id) {
        long customerId = id(id);
        Optional<CustomerView> view =
                desk.read(
                        em ->
                                customers
                                        .find(em, desk.projectId(), customerId)
                                        .map(
                                                c ->
                                                        views.view(
                                                                em,
                                                                c,
                                                                handlers.of(c).name(),
                                                                desk.clock().today())));
        return view.orElseThrow(() -> notFound(customerId));
    }

    /**
     * The phone without mask, to call the customer; audited as {@code show-phone}.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public IdentityView phone(String id) {
        return unmasked(id, "show-phone", null);
    }

    /**
     * Phone, mail address and id number without mask; audited as {@code show-identity} with the
     * reason.
     *
     * @throws NotFound {@code registry.customer.not-found}
     */
    public IdentityView identity(String id, Because why) {
        Check check = new Check();
        Because reason = new Because();
        reason.reason = Why.required(check, why.reason);
        check.done();
        return unmasked(id, "show-identity", reason);
    }

    static NotFound notFound(long id) {
        return new NotFound(NOT_FOUND).with("id", id);
    }

    static long id(String id) {
        return Ids.parse(id, NOT_FOUND);
    }

    private IdentityView unmasked(String id, String action, Because why) {
        long customerId = id(id);
        Optional<IdentityView> view =
                desk.write(
                        em -> {
                            Optional<Customer> found =
                                    customers.find(em, desk.projectId(), customerId);
                            found.ifPresent(
                                    c ->
                                            desk.audit()
                                                    .record(
                                                            "registry.customer",
                                                            customerId,
                                                            action,
                                                            null,
                                                            why));
                            return found.map(c -> identity(c, why != null));
                        });
        return view.orElseThrow(() -> notFound(customerId));
    }

    private IdentityView identity(Customer customer, boolean withIdNumber) {
        Contact contact = customer.contact();
        IdentityView view = new IdentityView();
        view.id = Ids.print(customer.id());
        view.name = contact.name();
        view.phone = contact.phone();
        view.email = withIdNumber ? contact.email() : null;
        view.idNumber = withIdNumber ? desk.idNumbers().open(contact.idNumber()) : null;
        return view;
    }
}
