package org.atrium.rent.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.api.CycleView;
import org.atrium.rent.api.LandlordRow;
import org.atrium.rent.api.LeaseRow;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.LeaseState;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.LeaseStore;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lease register (RT-03): drafts, renewals, lists. */
@Component(service = LeaseService.class)
public class LeaseService {
    private final Transactions transactions;
    private final RentUnit unit;
    private final Desk desk;
    private final LeaseReader reader;
    private final LeaseViews views;
    private final LeaseChecks checks;
    private final Cases cases;
    private final Numbering numbering;
    private final Audit audit;
    private final LeaseStore leases = new LeaseStore();

    /** Over the tables of rent and workflow. */
    @Activate
    public LeaseService(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference Desk desk,
            @Reference LeaseReader reader,
            @Reference LeaseViews views,
            @Reference LeaseChecks checks,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.reader = reader;
        this.views = views;
        this.checks = checks;
        this.cases = cases;
        this.numbering = numbering;
        this.audit = audit;
    }

    /** Writes a draft. */
    public LeaseView draft(SaveLease command) {
        Lease.Content content = reader.content(command);
        return write(em -> add(em, content, null));
    }

    /** Writes a draft anew. */
    public LeaseView change(String id, SaveLease command) {
        return write(
                em -> {
                    leases.lock(em, desk.project());
                    Lease lease = found(em, id);
                    desk.requireVersion(lease.version());
                    if (lease.state() != LeaseState.DRAFT) {
                        throw new Conflict("rent.lease.not-draft").with("number", lease.number());
                    }
                    SaveLease full =
                            lease.followsId() == null
                                    ? command
                                    : reader.renewal(
                                            leases.find(em, desk.project(), lease.followsId()),
                                            command);
                    Lease.Content content = reader.content(full);
                    checks.require(em, content, lease.id());
                    LeaseView before = views.view(em, lease);
                    lease.write(content);
                    em.flush();
                    LeaseView after = views.view(em, lease);
                    audit.record("rent.lease", lease.id(), "change", before, after);
                    return after;
                });
    }

    /** Writes the draft of the lease that follows this one without a gap. */
    public LeaseView renew(String id, SaveLease command) {
        return write(
                em -> {
                    leases.lock(em, desk.project());
                    Lease lease = found(em, id);
                    desk.requireVersion(lease.version());
                    if (!lease.state().isRunning()) {
                        throw new Conflict("rent.lease.not-running").with("number", lease.number());
                    }
                    return add(em, reader.content(reader.renewal(lease, command)), lease.id());
                });
    }

    /** The cycles that a lease would be billed by; nothing is written. */
    public List<CycleView> preview(SaveLease command) {
        RentTerms terms = reader.terms(command);
        return Cycles.views(terms.cycles(terms.to()), List.of(), desk.today());
    }

    /** A lease. */
    public LeaseView get(String id) {
        return transactions.read(() -> unit.joined(em -> views.view(em, found(em, id))));
    }

    /** Leases of the project, newest first. */
    public Page<LeaseRow> list(LeaseQuery query, PageRequest page) {
        LeaseStore.Filter filter = query.filter(desk.today());
        long project = desk.project();
        List<LeaseRow> rows =
                transactions.read(
                        () -> unit.joined(em -> rows(em, leases.list(em, project, filter, page))));
        return Page.of(rows, page, r -> r.id);
    }

    /** The companies that may let. */
    public List<LandlordRow> landlords() {
        return desk.companies().stream()
                .map(
                        company -> {
                            LandlordRow row = new LandlordRow();
                            row.code = company.code();
                            row.name = company.name();
                            return row;
                        })
                .toList();
    }

    private List<LeaseRow> rows(EntityManager em, List<LeaseStore.Line> lines) {
        Map<Long, Lease> found =
                leases.all(em, lines.stream().map(LeaseStore.Line::id).toList()).stream()
                        .collect(Collectors.toMap(Lease::id, Function.identity()));
        return lines.stream().map(line -> views.row(line, found.get(line.id()))).toList();
    }

    private LeaseView add(EntityManager em, Lease.Content content, Long follows) {
        leases.lock(em, desk.project());
        LeaseStore.House house = checks.require(em, content, 0);
        String tenant = leases.person(em, desk.project(), content.tenantId()).name();
        Lease lease = Lease.draft(desk.id(), desk.project(), content, follows);
        String number = numbering.next("RT");
        long flowCase =
                cases.open(
                        LeaseFlow.FLOW,
                        new OpenCase(
                                "draft",
                                lease.id(),
                                house.id(),
                                house.name(),
                                number,
                                house.name() + " " + tenant,
                                null,
                                null));
        lease.file(number, flowCase, desk.user(), desk.now());
        leases.add(em, lease);
        checks.keepContract(lease);
        LeaseView view = views.view(em, lease);
        audit.record("rent.lease", lease.id(), "draft", null, view);
        return view;
    }

    private LeaseView write(Function<EntityManager, LeaseView> body) {
        return transactions.write(() -> unit.joined(body));
    }

    private Lease found(EntityManager em, String id) {
        long key = Ids.parse(id, "rent.lease.not-found");
        Lease lease = leases.find(em, desk.project(), key);
        if (lease == null) {
            throw new NotFound("rent.lease.not-found").with("id", id);
        }
        return lease;
    }
}
