package org.atrium.workflow.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.common.Check;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.SlaRow;
import org.atrium.workflow.domain.SlaTally;
import org.atrium.workflow.store.SlaStore;
import org.atrium.workflow.store.SlaStore.Worked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How fast cases are handled, by flow, role or month. */
@Component(service = SlaService.class)
public class SlaService {
    private static final int MOST_MONTHS = 60;

    private final SlaStore store;
    private final FlowRegistry flows;
    private final Callers callers;
    private final BusinessClock clock;
    private final Transactions transactions;

    /** Over workflow's unit and the kernel. */
    @Activate
    public SlaService(
            @Reference WorkflowUnit unit,
            @Reference FlowRegistry flows,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Transactions transactions) {
        this.store = new SlaStore(unit.jpa());
        this.flows = flows;
        this.callers = callers;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What the figures are grouped by. */
    public enum By {
        /** The flow. */
        FLOW,
        /** The role that handled the case. */
        ROLE,
        /** The month; a case counts where it was opened, and where it was closed. */
        MONTH
    }

    /**
     * The figures of a period.
     *
     * @param flow id; null or blank for all
     * @param from first day; null for the first of the month eleven months ago
     * @param to last day; null for today
     * @param by FLOW, ROLE or MONTH; null for FLOW
     * @throws org.atrium.common.InvalidInput {@code workflow.sla.period} where the days are in the
     *     wrong order or more than five years apart
     */
    public Page<SlaRow> figures(String flow, String from, String to, String by) {
        Caller caller = callers.current();
        Check check = new Check();
        LocalDate today = clock.today();
        LocalDate last = orElse(check.optionalDate("to", to), today);
        LocalDate first =
                orElse(check.optionalDate("from", from), last.withDayOfMonth(1).minusMonths(11));
        By group = check.optionalChoice("by", by == null ? null : by.toUpperCase(), By.class);
        if (first.isAfter(last) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            check.wrong("from", "workflow.sla.period");
        }
        check.done();
        Map<String, FlowDefinition> wanted =
                flows.in(caller.projectId()).stream()
                        .map(FlowRegistry.Declared::flow)
                        .filter(f -> flow == null || flow.isBlank() || f.id().equals(flow))
                        .collect(Collectors.toMap(FlowDefinition::id, Function.identity()));
        ZoneId zone = caller.project().zone();
        Period period =
                new Period(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        clock.now(),
                        zone);
        Map<String, SlaTally> tallies = new TreeMap<>();
        By grouped = group == null ? By.FLOW : group;
        if (!wanted.isEmpty()) {
            transactions.read(
                    () -> {
                        store.each(
                                caller.projectId(),
                                wanted.keySet(),
                                period.from,
                                period.to,
                                period.now,
                                worked -> add(tallies, worked, grouped, period));
                        return null;
                    });
        }
        List<SlaRow> rows =
                tallies.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue(), grouped, wanted, caller))
                        .toList();
        return Page.of(rows, new PageRequest(PageRequest.EXPORT_ROWS, null), row -> row.key);
    }

    private record Period(Instant from, Instant to, Instant now, ZoneId zone) {
        boolean holds(Instant at) {
            return at != null && !at.isBefore(from) && at.isBefore(to);
        }

        Instant end() {
            return now.isBefore(to) ? now : to;
        }
    }

    private static void add(Map<String, SlaTally> tallies, Worked worked, By by, Period period) {
        Function<Instant, SlaTally> tally =
                at -> tallies.computeIfAbsent(key(worked, by, at, period), k -> new SlaTally());
        if (period.holds(worked.openedAt())) {
            tally.apply(worked.openedAt()).opened();
        }
        long held = worked.heldSeconds();
        if (period.holds(worked.closedAt())) {
            long all = Duration.between(worked.openedAt(), worked.closedAt()).toSeconds();
            tally.apply(worked.closedAt()).closed(all - held, worked.late());
            tally.apply(worked.closedAt()).held(held);
        } else {
            Instant end = period.end();
            if (worked.heldSince() != null && worked.heldSince().isBefore(end)) {
                held += Duration.between(worked.heldSince(), end).toSeconds();
            }
            long all = Duration.between(worked.openedAt(), end).toSeconds();
            tally.apply(end.minusMillis(1)).open(Math.max(0, all - held));
            tally.apply(end.minusMillis(1)).held(held);
        }
    }

    private static String key(Worked worked, By by, Instant at, Period period) {
        return switch (by) {
            case FLOW -> worked.flow();
            case ROLE -> worked.role() == null ? "-" : worked.role();
            case MONTH -> at.atZone(period.zone).toLocalDate().toString().substring(0, 7);
        };
    }

    private static SlaRow row(
            String key, SlaTally tally, By by, Map<String, FlowDefinition> flows, Caller caller) {
        SlaRow row = new SlaRow();
        row.key = key;
        row.title = by == By.FLOW ? flows.get(key).title(caller.language()) : key;
        row.opened = tally.openedCount();
        row.closed = tally.closedCount();
        row.late = tally.lateCount();
        row.onTime = row.closed - row.late;
        row.onTimePercent = tally.onTimePercent();
        row.medianSeconds = tally.percentile(50);
        row.p90Seconds = tally.percentile(90);
        row.open = tally.openCount();
        row.longestOpenSeconds = tally.longestOpen();
        row.heldSeconds = tally.heldSeconds();
        return row;
    }

    private static LocalDate orElse(LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }
}
