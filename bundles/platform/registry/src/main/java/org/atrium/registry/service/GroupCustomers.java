package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.api.GroupCustomerRow;
import org.atrium.registry.api.GroupCustomerView;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Handler;
import org.atrium.registry.domain.IdNumber;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.domain.Merge;
import org.atrium.registry.store.CustomerSearch;
import org.atrium.registry.store.MergeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The group's view of a person (PR-04): what his linked profiles are in their projects, as far as
 * the viewer's roles and the recorded grounds reach (PIPL article 23).
 */
@Component(service = GroupCustomers.class)
public class GroupCustomers {
    private final HouseDesk desk;
    private final Handlers handlers;
    private final Projects projects;
    private final GroupReach reach;
    private final CustomerSearch search = new CustomerSearch();
    private final MergeStore merges = new MergeStore();
    private final CustomerViews views = new CustomerViews();

    /** Over the desk. */
    @Activate
    public GroupCustomers(
            @Reference HouseDesk desk,
            @Reference Handlers handlers,
            @Reference Projects projects,
            @Reference GroupReach reach) {
        this.desk = desk;
        this.handlers = handlers;
        this.projects = projects;
        this.reach = reach;
    }

    /** Customers of the caller's projects, each by itself. */
    public Page<GroupCustomerRow> list(String q, PageRequest page) {
        Check check = new Check();
        String text = check.optionalText("q", q, 100);
        check.done();
        Map<Long, ProjectRef> reached = reach.reading(desk.caller());
        long after = page.afterId(0);
        List<GroupCustomerRow> rows =
                desk
                        .read(
                                em ->
                                        search.anywhere(
                                                em,
                                                reached.keySet(),
                                                text,
                                                desk.idNumbers().fingerprint(text),
                                                after,
                                                page.fetch()))
                        .stream()
                        .map(each -> row(each, reached.get(each.projectId())))
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * A customer with those linked to it. What the viewer has no role for, or what no ground
     * covers, is withheld with the reason.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}, also where it is in
     *     none of the caller's projects
     */
    public GroupCustomerView view(String id) {
        long key = CustomerQueries.id(id);
        Map<Long, ProjectRef> reached = reach.reading(desk.caller());
        return desk.write(em -> view(em, found(em, key, reached), reached));
    }

    private GroupCustomerView view(
            EntityManager em, Customer asked, Map<Long, ProjectRef> reached) {
        Handler viewer = handlers.of(asked);
        GroupCustomerView view = new GroupCustomerView();
        view.id = Ids.print(asked.id());
        view.sides = new ArrayList<>();
        view.withheld = new ArrayList<>();
        List<Customer> all = linked(em, asked);
        for (Customer each : all) {
            Handlers.Missing missing = handlers.missing(em, each, viewer);
            ProjectRef project = reached.get(each.projectId());
            if (project == null) {
                view.withheld.add(withheld(each, null, "registry.group.no-role"));
            } else if (missing != null) {
                GroupCustomerView.Withheld part = withheld(each, missing, missing.code());
                part.handler = handlers.of(each).name();
                view.withheld.add(part);
            } else {
                view.sides.add(side(em, each));
            }
        }
        desk.callersIn(
                projects.byId(asked.projectId()),
                () ->
                        desk.audit()
                                .record("registry.customer", asked.id(), "group-view", null, null));
        return view;
    }

    /** One of two or more profiles as its own project knows it. */
    GroupCustomerView.Side side(EntityManager em, Customer customer) {
        ProjectRef project = projects.byId(customer.projectId());
        GroupCustomerView.Side side = new GroupCustomerView.Side();
        side.id = Ids.print(customer.id());
        side.project = project.code();
        side.projectName = project.name();
        side.handler = handlers.of(customer).name();
        side.kind = customer.kind().name();
        side.name = customer.contact().name();
        side.phone = Mask.phone(customer.contact().phone());
        side.idNumber = IdNumber.masked(customer.contact().idNumber());
        side.survivor =
                merges.standing(em, customer.id()).stream()
                        .anyMatch(m -> m.survivorId() == customer.id());
        side.houses =
                views.holdings(
                        em,
                        customer.projectId(),
                        customer.id(),
                        handlers.today(customer.projectId()));
        return side;
    }

    /** A customer of one of these projects. */
    Customer found(EntityManager em, long id, Map<Long, ProjectRef> reached) {
        return merges.customer(em, id, false)
                .filter(c -> reached.containsKey(c.projectId()))
                .orElseThrow(() -> CustomerQueries.notFound(id));
    }

    private List<Customer> linked(EntityManager em, Customer asked) {
        long survivor =
                merges.standing(em, asked.id()).stream()
                        .findFirst()
                        .map(Merge::survivorId)
                        .orElse(asked.id());
        Set<Long> ids = new LinkedHashSet<>();
        ids.add(asked.id());
        ids.add(survivor);
        merges.standing(em, survivor).forEach(m -> ids.add(m.aliasId()));
        return ids.stream().map(each -> merges.customer(em, each, false).orElseThrow()).toList();
    }

    private GroupCustomerView.Withheld withheld(
            Customer customer, Handlers.Missing missing, String code) {
        String language = desk.caller().language();
        GroupCustomerView.Withheld part = new GroupCustomerView.Withheld();
        part.projectName = projects.byId(customer.projectId()).name();
        part.code = code;
        part.words =
                missing == null
                        ? handlers.words(code, language)
                        : handlers.words(missing, language);
        return part;
    }

    private GroupCustomerRow row(CustomerSearch.Anywhere found, ProjectRef project) {
        GroupCustomerRow row = new GroupCustomerRow();
        row.id = Ids.print(found.id());
        row.project = project.code();
        row.projectName = project.name();
        row.kind = found.kind();
        row.name = found.name();
        row.phone = Mask.phone(found.phone());
        row.profile = found.profile();
        row.handler = handlers.of(found.projectId(), found.entityId()).name();
        return row;
    }
}
