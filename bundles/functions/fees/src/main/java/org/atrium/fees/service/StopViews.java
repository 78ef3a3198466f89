package org.atrium.fees.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.fees.api.ServiceStopRow;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.fees.api.StopEvidence;
import org.atrium.fees.domain.ServiceKind;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.fees.store.CaseStore;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stops of services as they are shown (FE-04, FE-05); debts only to those who may see them. */
@Component(service = StopViews.class)
public class StopViews {
    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final Cases flows;
    private final Stops stops;
    private final Attachments attachments;
    private final StopStore store = new StopStore();
    private final CaseStore cases = new CaseStore();

    /** Over the tables of fees. */
    @Activate
    public StopViews(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Cases flows,
            @Reference Stops stops,
            @Reference Attachments attachments) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.flows = flows;
        this.stops = stops;
        this.attachments = attachments;
    }

    /**
     * What a list is narrowed to, as sent; null means all.
     *
     * @param state a state, or LIVE for those where something is to be done
     */
    public record Wanted(String state, String service, String house, String building, String q) {}

    /** Stops, newest first. */
    public Page<ServiceStopRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        String state = check.optionalText("state", wanted.state(), 20);
        boolean live = "LIVE".equals(state);
        StopStore.Filter filter =
                new StopStore.Filter(
                        live ? null : state,
                        live,
                        check.optionalChoice("service", wanted.service(), ServiceKind.class),
                        check.optionalId("house", wanted.house()),
                        check.optionalText("building", wanted.building(), 40),
                        check.optionalText("q", wanted.q(), 100));
        check.done();
        List<ServiceStopRow> rows =
                transactions.read(
                        () -> unit.joined(em -> store.list(em, desk.project(), filter, page)));
        boolean debts = desk.seesDebts();
        for (ServiceStopRow row : rows) {
            row.serviceTitle = ServiceKind.valueOf(row.service).title(desk.language());
            row.stateTitle = StopFlow.FLOW.stateTitle(row.state, desk.language());
            row.overdue = debts ? row.overdue : null;
        }
        return Page.of(rows, page, r -> r.id);
    }

    /** A stop. */
    public ServiceStopView get(String id) {
        long key = Ids.parse(id, "fees.stop.not-found");
        return transactions.read(
                () ->
                        unit.joined(
                                em ->
                                        view(
                                                em,
                                                store.find(em, desk.project(), key)
                                                        .orElseThrow(() -> gone(id)))));
    }

    private static NotFound gone(String id) {
        return new NotFound("fees.stop.not-found").with("id", id);
    }

    /** Whether a stop's own conditions let an action be offered now. */
    public boolean offers(long id, String action) {
        return unit.joined(
                em ->
                        store.find(em, desk.project(), id)
                                .filter(stop -> offers(stop, action))
                                .isPresent());
    }

    /**
     * Payments and reports of engineering are taken by events; an order only once the notice has
     * run out.
     */
    private boolean offers(ServiceStop stop, String action) {
        return !action.startsWith("pay")
                && !"undo".equals(action)
                && (!"order".equals(action) || stop.mayBeOrdered(desk.now()));
    }

    /** A stop, in the caller's transaction. */
    ServiceStopView view(EntityManager em, ServiceStop stop) {
        StopStore.Household at =
                store.household(em, stop.projectId(), stop.houseId(), stop.debtorId());
        ServiceStopView view = new ServiceStopView();
        view.id = Ids.print(stop.id());
        view.number = stop.number();
        view.houseId = Ids.print(stop.houseId());
        view.house = at.house();
        view.debtorId = Ids.print(stop.debtorId());
        view.debtor = at.debtor();
        view.service = stop.service().name();
        view.serviceTitle = stop.service().title(desk.language());
        view.legalBasis = stop.legalBasis();
        view.state = stop.state();
        view.stateTitle = StopFlow.FLOW.stateTitle(stop.state(), desk.language());
        view.process = flows.view(StopFlow.FLOW, stop.flowCaseId(), a -> offers(stop, a));
        view.actions = view.process.actions;
        view.dueAt = view.process.dueAt;
        view.noticeOn = stop.noticeOn();
        view.noticeUntil = stop.noticeUntil();
        view.served = stops.isServed(em, stop);
        view.version = stop.version();
        done(view, stop);
        proofs(em, view, stop);
        view.orders = store.orders(em, stop.id());
        if (desk.seesDebts()) {
            debts(em, view, stop);
        }
        return view;
    }

    private static void done(ServiceStopView view, ServiceStop stop) {
        view.madeBy = stop.madeBy();
        view.orderedBy = stop.orderedBy();
        view.orderedAt = stop.orderedAt();
        view.stoppedAt = stop.stoppedAt();
        view.stopNote = stop.stopNote();
        view.restoredAt = stop.restoredAt();
        view.restoreNote = stop.restoreNote();
    }

    private void proofs(EntityManager em, ServiceStopView view, ServiceStop stop) {
        String source = Stops.source(stop.id());
        view.slip = store.message(em, stop.projectId(), source, StopTemplates.SLIP);
        view.notice = store.message(em, stop.projectId(), source, StopTemplates.NOTICE);
        List<StopStore.Proof> proofs = store.proofs(em, stop.id());
        Map<String, AttachmentView> files =
                attachments.views(proofs.stream().map(StopStore.Proof::file).toList()).stream()
                        .collect(Collectors.toMap(f -> f.id, f -> f));
        view.evidence =
                proofs.stream()
                        .map(p -> evidence(p.stage(), files.get(Ids.print(p.file()))))
                        .toList();
    }

    private static StopEvidence evidence(String stage, AttachmentView file) {
        StopEvidence evidence = new StopEvidence();
        evidence.stage = stage;
        evidence.file = file;
        return evidence;
    }

    private void debts(EntityManager em, ServiceStopView view, ServiceStop stop) {
        long project = stop.projectId();
        view.ground = stop.ground();
        view.demanded = stop.owed().view();
        view.oldestDue = stop.oldestDue();
        view.overdue =
                store.overdue(em, project, stop.accountId(), stop.noticeOn()).amount().view();
        view.dunningCaseId = cases.idOf(em, project, stop.houseId(), stop.debtorId());
    }
}
