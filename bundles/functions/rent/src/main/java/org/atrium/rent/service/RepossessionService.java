package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.api.BeginRepossession;
import org.atrium.rent.api.RepossessionRow;
import org.atrium.rent.api.RepossessionStep;
import org.atrium.rent.api.RepossessionView;
import org.atrium.rent.domain.Repossession;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RepossessionStore;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Repossessions for arrears (RT-02). */
@Component(service = RepossessionService.class)
public class RepossessionService {
    private final Transactions transactions;
    private final RentUnit unit;
    private final Desk desk;
    private final Repossessions gates;
    private final Remainders remainders;
    private final Cases cases;
    private final Audit audit;
    private final LeaseStore leases = new LeaseStore();
    private final RepossessionStore store = new RepossessionStore();

    /** Over the tables of rent and workflow. */
    @Activate
    public RepossessionService(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference Desk desk,
            @Reference Repossessions gates,
            @Reference Remainders remainders,
            @Reference Cases cases,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.gates = gates;
        this.remainders = remainders;
        this.cases = cases;
        this.audit = audit;
    }

    /** Demands what is overdue by a lease. */
    public RepossessionView begin(BeginRepossession command) {
        Check check = new Check();
        Long lease = check.id("leaseId", command.leaseId);
        LocalDate payBy = check.date("payBy", command.payBy);
        if (payBy != null && !payBy.isAfter(desk.today())) {
            check.wrong("payBy", "rent.repossession.day-past");
        }
        check.done();
        return write(
                em -> {
                    leases.lock(em, desk.project());
                    RepossessionView view = view(em, gates.demand(em, lease, payBy));
                    audit.record(
                            "rent.repossession", Long.parseLong(view.id), "demand", null, view);
                    return view;
                });
    }

    /** Takes a step. */
    public RepossessionView take(String id, String action, RepossessionStep command) {
        return write(
                em -> {
                    leases.lock(em, desk.project());
                    Repossession of = found(em, id);
                    desk.requireVersion(of.version());
                    RepossessionView before = view(em, of);
                    gates.take(em, of, action, command);
                    em.flush();
                    RepossessionView after = view(em, of);
                    audit.record("rent.repossession", of.id(), action, before, after);
                    return after;
                });
    }

    /** One. */
    public RepossessionView get(String id) {
        return transactions.read(() -> unit.joined(em -> view(em, found(em, id))));
    }

    /** One page, newest first; {@code state} null for all. */
    public Page<RepossessionRow> list(String state, PageRequest page) {
        String wanted = state == null || state.isBlank() ? null : state;
        List<RepossessionRow> rows =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                store
                                                        .list(em, desk.project(), wanted, page)
                                                        .stream()
                                                        .map(of -> row(em, of))
                                                        .toList()));
        return Page.of(rows, page, row -> row.id);
    }

    /** The step that any form can take. */
    public Map<String, StepTaker> takers() {
        return Map.of(
                "withdraw",
                (id, input) -> {
                    RepossessionStep step = new RepossessionStep();
                    step.state = input.state;
                    step.reason = input.text("reason");
                    take(Ids.print(id), "withdraw", step);
                });
    }

    /** A payment ends what it pays, at once; what remains of a cancelled charge is charged. */
    public List<EventHandler> events() {
        return Stream.of("receipt.recorded", "charge.adjusted", "credit.used")
                .<EventHandler>map(
                        type -> new PaidRent(type, unit, desk, leases, gates, remainders))
                .toList();
    }

    private RepossessionView view(EntityManager em, Repossession of) {
        RepossessionView view = new RepossessionView();
        fill(em, view, of);
        view.expiresOn = gates.expiresOn(gates.overdue(em, of), of);
        view.leaveBy = of.leaveBy();
        view.ground = of.ground() == null ? null : of.ground().name();
        view.groundFiles = of.groundFiles();
        view.takenOn = of.takenOn();
        view.inventory = of.inventory();
        view.witnesses = of.witnesses();
        view.takenFiles = of.takenFiles();
        view.process =
                cases.view(RepossessionFlow.FLOW, of.caseId(), action -> !"pay".equals(action));
        view.version = of.version();
        return view;
    }

    private RepossessionRow row(EntityManager em, Repossession of) {
        RepossessionRow row = new RepossessionRow();
        fill(em, row, of);
        return row;
    }

    private void fill(EntityManager em, RepossessionRow row, Repossession of) {
        long project = desk.project();
        row.id = Ids.print(of.id());
        row.number = of.number();
        row.leaseId = Ids.print(of.leaseId());
        row.leaseNumber = leases.find(em, project, of.leaseId()).number();
        row.house = leases.house(em, project, of.houseId()).name();
        row.tenant = leases.person(em, project, of.tenantId()).name();
        row.state = of.state();
        row.payBy = of.payBy();
        row.overdue = gates.overdue(em, of).amount().view();
        row.begunOn = of.begunOn();
    }

    private RepossessionView write(Function<EntityManager, RepossessionView> body) {
        return transactions.write(() -> unit.joined(body));
    }

    private Repossession found(EntityManager em, String id) {
        long key = Ids.parse(id, "rent.repossession.not-found");
        Repossession of = store.find(em, desk.project(), key);
        if (of == null) {
            throw new NotFound("rent.repossession.not-found").with("id", id);
        }
        return of;
    }
}
