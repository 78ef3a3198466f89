package org.atrium.repairs.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Transactions;
import org.atrium.repairs.api.OrderQuery;
import org.atrium.repairs.api.OrderRow;
import org.atrium.repairs.api.RepairFigures;
import org.atrium.repairs.api.RepairShare;
import org.atrium.repairs.api.RouteView;
import org.atrium.repairs.domain.Area;
import org.atrium.repairs.domain.Category;
import org.atrium.repairs.domain.Path;
import org.atrium.repairs.domain.RoutingTable;
import org.atrium.repairs.store.OrderFilter;
import org.atrium.repairs.store.OrderLists;
import org.atrium.repairs.store.OrderLists.Line;
import org.atrium.repairs.store.OrderLists.Sums;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists, figures and routing of repairs (RP-04, RP-05). */
@Component(service = OrderListService.class)
public class OrderListService {
    private final OrderLists lists;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Policies policies;

    /** Over the function's unit and the platform. */
    @Activate
    public OrderListService(
            @Reference RepairsUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Policies policies) {
        this.lists = new OrderLists(unit.jpa());
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.policies = policies;
    }

    /** Orders, newest first. */
    public Page<OrderRow> orders(OrderQuery query, PageRequest page) {
        Caller caller = callers.current();
        Instant now = clock.now();
        OrderFilter filter = filter(query, caller, now);
        long before = page.afterId(Long.MAX_VALUE);
        List<OrderRow> rows =
                transactions.read(() -> lists.find(filter, before, page.fetch())).stream()
                        .map(line -> row(line, now, caller.language()))
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /** Orders done late or still open after the standard time (RP-05). */
    public Page<OrderRow> late(OrderQuery query, PageRequest page) {
        query.late = true;
        return orders(query, page);
    }

    /** Key figures over the orders made in a period. */
    public RepairFigures figures(String from, String to) {
        OrderQuery query = new OrderQuery();
        query.from = from;
        query.to = to;
        OrderFilter filter = filter(query, callers.current(), clock.now());
        Sums sums = transactions.read(() -> lists.sums(filter));
        RepairFigures view = new RepairFigures();
        view.from = from;
        view.to = to;
        view.registered = sums.registered();
        view.open = sums.open();
        view.overdue = sums.overdue();
        view.late = sums.late();
        view.onTime = share(sums.doneInTime(), sums.done());
        view.satisfaction = share(sums.satisfied(), sums.answers());
        view.rework = share(sums.doneAgain(), sums.done());
        return view;
    }

    /** Which department would get a kind of matter today (RP-04). */
    public RouteView route(String area, String category, String path) {
        Check check = new Check();
        Area wantedArea = check.choice("area", area, Area.class);
        Category wantedCategory = check.choice("category", category, Category.class);
        Path wantedPath = check.optionalChoice("path", path, Path.class);
        check.done();
        RoutingTable table =
                transactions.read(() -> policies.at(RepairsPolicies.ROUTING, clock.today()));
        RouteView view = new RouteView();
        view.area = area;
        view.category = category;
        view.choices = Departments.ROLES;
        table.find(wantedArea, wantedCategory)
                .ifPresent(
                        route -> {
                            view.company = route.company();
                            view.role =
                                    route.role() == null
                                            ? null
                                            : table.receiver(route.role(), wantedPath);
                        });
        return view;
    }

    private static OrderFilter filter(OrderQuery query, Caller caller, Instant now) {
        Check check = new Check();
        String state = check.optionalText("state", query.state, 40);
        if (state != null
                && OrderFlow.FLOW.states().stream().noneMatch(s -> s.code().equals(state))) {
            check.wrong("state", "repairs.order.state-unknown");
        }
        LocalDate from = check.optionalDate("from", query.from);
        LocalDate to = check.optionalDate("to", query.to);
        OrderFilter filter =
                new OrderFilter(
                        caller.projectId(),
                        now,
                        state,
                        check.optionalChoice("path", query.path, Path.class),
                        check.optionalChoice("area", query.area, Area.class),
                        check.optionalId("houseId", query.houseId),
                        query.overdue,
                        query.late,
                        check.optionalText("q", query.text, 100),
                        from == null
                                ? null
                                : from.atStartOfDay(caller.project().zone()).toInstant(),
                        to == null
                                ? null
                                : to.plusDays(1).atStartOfDay(caller.project().zone()).toInstant());
        check.done();
        return filter;
    }

    private static OrderRow row(Line line, Instant now, String language) {
        OrderRow row = new OrderRow();
        row.id = Ids.print(line.id());
        row.number = line.number();
        row.state = line.state();
        row.stateTitle = OrderFlow.FLOW.stateTitle(line.state(), language);
        row.houseId = Ids.print(line.houseId());
        row.house = line.house();
        row.place = line.place();
        row.who = line.who();
        row.what = line.what();
        row.channel = line.sorting().get(0);
        row.area = line.sorting().get(1);
        row.category = line.sorting().get(2);
        row.path = line.sorting().get(3);
        row.timeClass = line.sorting().get(4);
        row.handlerRole = line.handlerRole();
        row.responsible = line.responsible();
        row.occurredAt = line.occurredAt();
        row.reworks = line.reworks();
        times(row, line, now);
        return row;
    }

    private static void times(OrderRow row, Line line, Instant now) {
        boolean running = line.open() && !line.held();
        row.dueAt = line.dueAt();
        row.overdue =
                running && line.breach() && line.dueAt() != null && line.dueAt().isBefore(now);
        row.standardDueAt = line.standardDueAt();
        row.doneAt = line.doneAt();
        Instant end = line.doneAt() == null ? now : line.doneAt();
        boolean thisRound =
                (line.doneAt() != null || running) && line.standardDueAt().isBefore(end);
        row.late = line.late() || thisRound;
        row.lateMinutes =
                thisRound ? Duration.between(line.standardDueAt(), end).toMinutes() : null;
    }

    private static RepairShare share(long part, long whole) {
        RepairShare share = new RepairShare();
        share.numerator = part;
        share.denominator = whole;
        share.percent =
                whole == 0
                        ? null
                        : BigDecimal.valueOf(part * 100)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString();
        return share;
    }
}
