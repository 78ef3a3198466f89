package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.api.CycleView;
import org.atrium.rent.api.DueRow;
import org.atrium.rent.domain.BilledCycle;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentTerms;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentCharges;
import org.atrium.rent.store.RentLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rent that falls due (RT-01, form F-66), billed or not. */
@Component(service = DueService.class)
public class DueService {
    private static final int MOST_DAYS = 800;
    private static final int DAYS_AHEAD = 31;
    private static final int CHUNK = 500;

    private final Transactions transactions;
    private final RentUnit unit;
    private final LeaseTexts texts;
    private final Desk desk;
    private final RentLists lists = new RentLists();
    private final LeaseStore store = new LeaseStore();

    /** Over the tables of rent. */
    @Activate
    public DueService(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference LeaseTexts texts,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.texts = texts;
        this.desk = desk;
    }

    /** A cycle with its lease and its line. */
    record Due(Lease lease, BilledCycle cycle, DueRow row) {}

    /**
     * One page by due day.
     *
     * @param from null for today
     * @param to included; null for 31 days later
     */
    public Page<DueRow> list(String from, String to, PageRequest page) {
        Days days = days(from, to);
        List<DueRow> rows =
                transactions
                        .read(() -> unit.joined(em -> due(em, days, page.after(), page.fetch())))
                        .stream()
                        .map(Due::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /** The days that a list is for, both included. */
    record Days(LocalDate first, LocalDate last) {
        boolean hold(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** As typed; without them from today on. */
    Days days(String from, String to) {
        Check check = new Check();
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        LocalDate start = first == null ? desk.today() : first;
        LocalDate end = last == null ? start.plusDays(DAYS_AHEAD) : last;
        if (end.isBefore(start) || end.isAfter(start.plusDays(MOST_DAYS))) {
            check.wrong("to", "rent.due.days");
        }
        check.done();
        return new Days(start, end);
    }

    /** The cycles due between two days, both included, by due day. */
    List<Due> due(EntityManager em, LocalDate start, LocalDate end) {
        return due(em, new Days(start, end), null, Integer.MAX_VALUE);
    }

    /** A cycle that is on the page: chosen before anything else is read of it. */
    private record Chosen(String id, long lease, LocalDate from) {}

    private List<Due> due(EntityManager em, Days days, String after, int limit) {
        LocalDate reach = days.first().minusDays(MOST_DAYS);
        List<Chosen> page =
                lists.terms(em, desk.project(), reach, days.last().plusDays(1)).stream()
                        .flatMap(term -> chosen(term, days))
                        .filter(each -> after == null || each.id().compareTo(after) > 0)
                        .sorted(Comparator.comparing(Chosen::id))
                        .limit(limit)
                        .toList();
        List<Due> found = new ArrayList<>();
        for (int at = 0; at < page.size(); at += CHUNK) {
            found.addAll(look(em, page.subList(at, Math.min(at + CHUNK, page.size())), days));
        }
        return found;
    }

    private static Stream<Chosen> chosen(RentLists.Term term, Days days) {
        return RentTerms.starts(term.from(), term.endsOn(), term.cycle()).stream()
                .filter(start -> days.hold(start.plusDays(term.dueDays())))
                .map(
                        start ->
                                new Chosen(
                                        id(start.plusDays(term.dueDays()), term.number(), start),
                                        term.lease(),
                                        start));
    }

    private static String id(LocalDate due, String number, LocalDate from) {
        return due + "-" + number + "-" + from;
    }

    private List<Due> look(EntityManager em, List<Chosen> page, Days days) {
        long project = desk.project();
        Map<Long, Lease> leases =
                store.all(em, page.stream().map(Chosen::lease).distinct().toList()).stream()
                        .collect(Collectors.toMap(Lease::id, Function.identity()));
        List<Long> ids = leases.values().stream().map(Lease::houseId).distinct().toList();
        List<RentLists.Charged> charged =
                lists.charged(em, project, ids, days.first(), days.last());
        Map<RentLists.Cycle, RentLists.Noticed> noticed =
                lists.noticed(
                        em,
                        project,
                        page.stream().map(c -> new RentLists.Cycle(c.lease(), c.from())).toList());
        Map<Long, String> houses = lists.names(em, project, ids);
        Map<Long, LeaseStore.Person> tenants =
                lists.tenants(
                        em,
                        project,
                        leases.values().stream().map(Lease::tenantId).distinct().toList());
        List<Due> found = new ArrayList<>();
        for (Chosen each : page) {
            Lease lease = leases.get(each.lease());
            BilledCycle cycle = cycle(lease, each.from());
            DueRow row = row(lease, cycle, charges(lease, cycle, charged));
            row.house = houses.get(lease.houseId());
            row.tenant = tenants.get(lease.tenantId()).name();
            row.phone = tenants.get(lease.tenantId()).phone();
            note(row, noticed.get(new RentLists.Cycle(lease.id(), cycle.from())));
            found.add(new Due(lease, cycle, row));
        }
        return found;
    }

    private BilledCycle cycle(Lease lease, LocalDate from) {
        return texts.terms(lease).cycles(lease.endsOn()).stream()
                .filter(cycle -> cycle.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private static List<RentCharges.Charge> charges(
            Lease lease, BilledCycle cycle, List<RentLists.Charged> charged) {
        return charged.stream()
                .filter(c -> c.house() == lease.houseId() && c.debtor() == lease.tenantId())
                .filter(c -> !c.from().isBefore(cycle.from()) && c.from().isBefore(cycle.to()))
                .map(c -> new RentCharges.Charge(0, c.from(), null, c.due(), c.amount(), c.open()))
                .toList();
    }

    private DueRow row(Lease lease, BilledCycle cycle, List<RentCharges.Charge> charges) {
        CycleView view = Cycles.view(cycle, charges, desk.today());
        DueRow row = new DueRow();
        row.id = id(cycle.due(), lease.number(), cycle.from());
        row.leaseId = Ids.print(lease.id());
        row.number = lease.number();
        row.from = cycle.from();
        row.to = cycle.to();
        row.due = cycle.due();
        row.amount = view.amount;
        row.open = charges.isEmpty() ? view.amount : view.open;
        row.state = view.state;
        return row;
    }

    private static void note(DueRow row, RentLists.Noticed notice) {
        if (notice != null) {
            row.noticedOn = notice.on();
            row.notice = notice.state();
        }
    }

    /** Whether a line still wants its notice. */
    static boolean isUnnoticed(Due due) {
        return due.row().noticedOn == null && Money.parse(due.row().open).signum() > 0;
    }
}
