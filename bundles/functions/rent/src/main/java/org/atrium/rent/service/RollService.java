package org.atrium.rent.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.api.RollRow;
import org.atrium.rent.api.RollView;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RentLists;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rent roll of a day: what is let, to whom, for how much, and what is not (RT-03). */
@Component(service = RollService.class)
public class RollService {
    private static final int CHUNK = 500;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Transactions transactions;
    private final RentUnit unit;
    private final LeaseTexts texts;
    private final Desk desk;
    private final RentLists lists = new RentLists();

    /** Over the tables of rent. */
    @Activate
    public RollService(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference LeaseTexts texts,
            @Reference Desk desk) {
        this.transactions = transactions;
        this.unit = unit;
        this.texts = texts;
        this.desk = desk;
    }

    /** One page by building and house, with the totals of all. */
    public RollView roll(String asOf, PageRequest page) {
        Check check = new Check();
        LocalDate typed = check.optionalDate("asOf", asOf);
        check.done();
        LocalDate day = typed == null ? desk.today() : typed;
        return transactions.read(() -> unit.joined(em -> roll(em, day, page)));
    }

    private RollView roll(EntityManager em, LocalDate day, PageRequest page) {
        List<Line> all = lines(em, day);
        List<Line> shown =
                all.stream()
                        .filter(l -> page.after() == null || l.key().compareTo(page.after()) > 0)
                        .limit(page.fetch())
                        .toList();
        name(em, shown);
        RollView view =
                new RollView(
                        Page.of(shown.stream().map(Line::row).toList(), page, RollService::key));
        view.asOf = day;
        view.totals = totals(all.stream().map(Line::row).toList());
        return view;
    }

    /** A line and who rents; null where nobody does. */
    private record Line(RollRow row, Long tenant) {
        String key() {
            return RollService.key(row);
        }
    }

    private void name(EntityManager em, List<Line> shown) {
        List<Long> ids =
                shown.stream().map(Line::tenant).filter(Objects::nonNull).distinct().toList();
        Map<Long, LeaseStore.Person> tenants = new HashMap<>();
        for (int at = 0; at < ids.size(); at += CHUNK) {
            List<Long> chunk = ids.subList(at, Math.min(at + CHUNK, ids.size()));
            tenants.putAll(lists.tenants(em, desk.project(), chunk));
        }
        shown.stream()
                .filter(line -> line.tenant() != null)
                .forEach(line -> line.row().tenant = tenants.get(line.tenant()).name());
    }

    private static String key(RollRow row) {
        return row.building + "/" + row.house + "/" + row.houseId;
    }

    private List<Line> lines(EntityManager em, LocalDate day) {
        long project = desk.project();
        Map<Long, RentLists.House> houses = lists.houses(em, project);
        Map<String, Money> arrears = lists.arrears(em, project, day);
        List<Line> rows = new ArrayList<>();
        Set<Long> let = new HashSet<>();
        for (Lease lease : lists.holding(em, project, day, day.plusDays(1))) {
            let.add(lease.houseId());
            RollRow row = row(houses.get(lease.houseId()), lease.state().name());
            Money rent = texts.terms(lease).rentOn(day);
            row.leaseId = Ids.print(lease.id());
            row.number = lease.number();
            row.rent = rent.view();
            row.rentPerSquareMetre = perSquareMetre(rent, row.area);
            row.from = lease.from();
            row.to = lease.endsOn();
            row.deposit = lease.deposit().view();
            row.arrears =
                    arrears.getOrDefault(lease.houseId() + "/" + lease.tenantId(), Money.ZERO)
                            .view();
            rows.add(new Line(row, lease.tenantId()));
        }
        houses.values().stream()
                .filter(house -> "SHOP".equals(house.kind()) && !let.contains(house.id()))
                .forEach(house -> rows.add(new Line(row(house, "VACANT"), null)));
        rows.sort(Comparator.comparing(Line::key));
        return rows;
    }

    private static RollRow row(RentLists.House house, String state) {
        RollRow row = new RollRow();
        row.houseId = Ids.print(house.id());
        row.building = house.building() == null ? "" : house.building();
        row.house = house.name();
        row.area = house.area();
        row.state = state;
        return row;
    }

    private static MoneyView perSquareMetre(Money rent, BigDecimal area) {
        return area == null || area.signum() == 0
                ? null
                : Money.of(rent.amount().divide(area, 2, RoundingMode.HALF_UP)).view();
    }

    private static List<RollView.Total> totals(List<RollRow> rows) {
        Map<String, RollView.Total> totals = new TreeMap<>();
        for (RollRow row : rows) {
            RollView.Total total = totals.computeIfAbsent(row.building, RollService::empty);
            BigDecimal area = row.area == null ? NOTHING : row.area;
            if (row.leaseId == null) {
                total.vacant++;
                total.areaVacant = total.areaVacant.add(area);
            } else {
                total.leases++;
                total.areaLet = total.areaLet.add(area);
                total.rent = plus(total.rent, row.rent);
                total.arrears = plus(total.arrears, row.arrears);
            }
        }
        return List.copyOf(totals.values());
    }

    private static RollView.Total empty(String building) {
        RollView.Total total = new RollView.Total();
        total.building = building;
        total.rent = Money.ZERO.view();
        total.arrears = Money.ZERO.view();
        return total;
    }

    private static MoneyView plus(MoneyView sum, MoneyView more) {
        return Money.parse(sum).plus(Money.parse(more)).view();
    }
}
