package org.atrium.registry.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.registry.api.TrackingFigures;
import org.atrium.registry.api.TrackingRow;
import org.atrium.registry.api.TrackingView;
import org.atrium.registry.domain.CustomerClass;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.domain.Tracking;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.TrackingStore;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who is to be contacted, and how many were in time (PR-02). */
@Component(service = TrackingQueries.class)
public class TrackingQueries {
    private static final Set<String> STATES =
            Set.of(
                    "WAITING",
                    TrackingFlow.COLLECTED,
                    TrackingFlow.CONSOLIDATED,
                    TrackingFlow.ALLOCATED,
                    TrackingFlow.CONTACTED,
                    TrackingFlow.MAINTAINED,
                    TrackingFlow.STOPPED);

    private final HouseDesk desk;
    private final Cases cases;
    private final CustomerStore customers = new CustomerStore();
    private final TrackingStore store = new TrackingStore();

    /** Over the desk and workflow. */
    @Activate
    public TrackingQueries(@Reference HouseDesk desk, @Reference Cases cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** By what figures are grouped. */
    public enum By {
        /** The month in which customers appeared. */
        MONTH,
        /** Who was to call them. */
        CUSTODIAN
    }

    /** What is asked for; null for all. */
    public record Wanted(
            String q, String state, String custodian, String customerClass, boolean overdue) {}

    /**
     * Customers under tracking, in the order of appearance; WAITING are those not yet contacted.
     */
    public Page<TrackingRow> list(Wanted wanted, PageRequest page) {
        Check check = new Check();
        String state = check.optionalText("state", wanted.state(), 20);
        if (state != null && !STATES.contains(state)) {
            check.wrong("state", "registry.tracking.state");
        }
        CustomerClass of =
                check.optionalChoice("customerClass", wanted.customerClass(), CustomerClass.class);
        TrackingStore.Filter filter =
                new TrackingStore.Filter(
                        check.optionalText("q", wanted.q(), 100),
                        state,
                        check.optionalText("custodian", wanted.custodian(), 100),
                        of == null ? null : of.name(),
                        wanted.overdue());
        check.done();
        List<TrackingRow> rows =
                desk
                        .read(
                                em ->
                                        store.list(
                                                em,
                                                desk.projectId(),
                                                filter,
                                                desk.clock().now(),
                                                page.afterId(0),
                                                page.fetch()))
                        .stream()
                        .map(TrackingQueries::row)
                        .toList();
        return Page.of(rows, page, row -> row.customerId);
    }

    /**
     * How many were contacted in time, by the month in which they appeared or by custodian.
     *
     * @param from first month such as {@code 2026-01}; null for eleven months ago
     * @param to last month; null for the present one
     */
    public Page<TrackingFigures> figures(String by, String from, String to) {
        Check check = new Check();
        By group = check.optionalChoice("by", by, By.class);
        YearMonth now = YearMonth.from(desk.clock().today());
        YearMonth last = to == null || to.isBlank() ? now : check.month("to", to);
        YearMonth first =
                from == null || from.isBlank() ? now.minusMonths(11) : check.month("from", from);
        check.done();
        List<TrackingFigures> rows =
                desk
                        .read(
                                em ->
                                        store.figures(
                                                em,
                                                desk.projectId(),
                                                group == By.CUSTODIAN,
                                                first.toString(),
                                                last.toString(),
                                                desk.clock().now()))
                        .stream()
                        .map(TrackingQueries::figures)
                        .toList();
        return Page.of(rows, new PageRequest(PageRequest.EXPORT_ROWS, null), row -> row.key);
    }

    /**
     * How far a customer's file has come.
     *
     * @throws org.atrium.common.NotFound {@code registry.customer.not-found}
     */
    public TrackingView view(String id) {
        long key = CustomerQueries.id(id);
        TrackingView view =
                desk.read(
                        em ->
                                customers
                                        .find(em, desk.projectId(), key)
                                        .map(
                                                c ->
                                                        store.find(em, desk.projectId(), key, false)
                                                                .map(this::print)
                                                                .orElseGet(TrackingView::new))
                                        .orElse(null));
        if (view == null) {
            throw CustomerQueries.notFound(key);
        }
        view.customerId = Ids.print(key);
        return view;
    }

    private TrackingView print(Tracking tracking) {
        TrackingView view = new TrackingView();
        view.version = tracking.version();
        view.state = tracking.state();
        view.number = tracking.number();
        view.customerClass =
                tracking.customerClass() == null ? null : tracking.customerClass().name();
        view.custodian = tracking.custodian();
        view.openedAt = tracking.openedAt();
        view.contactedOn = tracking.contactedOn();
        view.inTime = tracking.inTime();
        view.actions = List.of();
        if (tracking.caseId() != null) {
            CaseView of = cases.view(TrackingFlow.FLOW, tracking.caseId(), action -> true);
            view.caseId = of.id;
            view.stateTitle = of.stateTitle;
            view.dueAt = of.dueAt;
            view.overdue = of.overdue;
            view.actions = of.actions;
        }
        return view;
    }

    private static TrackingRow row(TrackingStore.Listed listed) {
        TrackingRow row = new TrackingRow();
        row.customerId = Ids.print(listed.customerId());
        row.number = listed.number();
        row.name = listed.name();
        row.phone = Mask.phone(listed.phone());
        row.customerClass = listed.customerClass();
        row.state = listed.state();
        row.custodian = listed.custodian();
        row.custodianName = listed.custodianName();
        row.openedAt = listed.openedAt();
        row.dueAt = listed.dueAt();
        row.overdue = listed.overdue();
        row.contactedOn = listed.contactedOn();
        row.inTime = listed.inTime();
        return row;
    }

    private static TrackingFigures figures(TrackingStore.Figures of) {
        TrackingFigures row = new TrackingFigures();
        row.key = of.key();
        row.opened = of.opened();
        row.inTime = of.inTime();
        row.late = of.late();
        row.overdue = of.overdue();
        row.waiting = of.waiting();
        long judged = of.inTime() + of.late() + of.overdue();
        row.inTimePercent =
                judged == 0
                        ? null
                        : BigDecimal.valueOf(of.inTime() * 100)
                                .divide(BigDecimal.valueOf(judged), 1, RoundingMode.HALF_UP)
                                .toPlainString();
        return row;
    }
}
