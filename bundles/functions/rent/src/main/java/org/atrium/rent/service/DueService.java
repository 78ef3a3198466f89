package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private final Transactions transactions;
    private final RentUnit unit;
    private final LeaseTexts texts;
    private final Desk desk;
    private final RentLists lists = new RentLists();

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
        Check check = new Check();
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        LocalDate start = first == null ? desk.today() : first;
        LocalDate end = last == null ? start.plusDays(DAYS_AHEAD) : last;
        if (end.isBefore(start) || end.isAfter(start.plusDays(MOST_DAYS))) {
            check.wrong("to", "rent.due.days");
        }
        check.done();
        List<DueRow> rows =
                transactions.read(() -> unit.joined(em -> due(em, start, end))).stream()
                        .map(Due::row)
                        .filter(row -> page.after() == null || row.id.compareTo(page.after()) > 0)
                        .limit(page.fetch())
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /** The cycles due between two days, both included, by due day. */
    List<Due> due(EntityManager em, LocalDate start, LocalDate end) {
        long project = desk.project();
        List<Lease> leases =
                lists.holding(em, project, start.minusDays(MOST_DAYS), end.plusDays(1));
        List<RentLists.Charged> charged = lists.charged(em, project, start, end);
        Map<RentLists.Cycle, RentLists.Noticed> noticed =
                lists.noticed(em, project, start.minusDays(MOST_DAYS));
        Map<Long, RentLists.House> houses = lists.houses(em, project);
        Map<Long, LeaseStore.Person> tenants = lists.tenants(em, project);
        List<Due> found = new ArrayList<>();
        for (Lease lease : leases) {
            for (BilledCycle cycle : texts.terms(lease).cycles(lease.endsOn())) {
                if (!cycle.due().isBefore(start) && !cycle.due().isAfter(end)) {
                    DueRow row = row(lease, cycle, charges(lease, cycle, charged));
                    row.house = houses.get(lease.houseId()).name();
                    row.tenant = tenants.get(lease.tenantId()).name();
                    row.phone = tenants.get(lease.tenantId()).phone();
                    note(row, noticed.get(new RentLists.Cycle(lease.id(), cycle.from())));
                    found.add(new Due(lease, cycle, row));
                }
            }
        }
        found.sort(Comparator.comparing(d -> d.row().id));
        return found;
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
        row.id = cycle.due() + "-" + lease.number() + "-" + cycle.from();
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
