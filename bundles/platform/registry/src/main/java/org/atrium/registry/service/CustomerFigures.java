package org.atrium.registry.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.registry.api.CustomerRevenue;
import org.atrium.registry.api.StatisticRow;
import org.atrium.registry.api.ValueRow;
import org.atrium.registry.store.AnalysisStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Counts customers by what they are and ask for, and weighs what they bring in and cost. */
@Component(service = CustomerFigures.class)
public class CustomerFigures {
    private static final int MOST_YEARS = 5;

    private final HouseDesk desk;
    private final AnalysisStore store = new AnalysisStore();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final List<CustomerRevenue> books = new CopyOnWriteArrayList<>();

    /** Over the desk. */
    @Activate
    public CustomerFigures(@Reference HouseDesk desk) {
        this.desk = desk;
    }

    /** Adds one by hand, as the container does. */
    void ask(CustomerRevenue revenue) {
        books.add(revenue);
    }

    /** By what customers are grouped (PR-05). */
    public enum By {
        /** Class. */
        CLASS,
        /** Person or company. */
        KIND,
        /** How many houses they own: 0, 1, 2 or 3+. */
        OWNED,
        /** Age: -29, 30-39, 40-49, 50-59, 60+, or {@code -} where not told. */
        AGE,
        /** Who looks after them. */
        CUSTODIAN,
        /** Cases of the period by flow: complaints, repairs and so on. */
        CASES,
        /** Contacts of the period by channel. */
        CHANNEL
    }

    /** A period, both days inclusive. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * How many of each group; the period counts for CASES and CHANNEL only.
     *
     * @param from null for the first of the year
     * @param to null for today
     */
    public Page<StatisticRow> statistics(String by, String from, String to) {
        Check check = new Check();
        By group = check.optionalChoice("by", by, By.class);
        Period period = period(check, from, to);
        check.done();
        List<StatisticRow> rows =
                desk.read(em -> count(em, group == null ? By.CLASS : group, period));
        return Page.of(rows, new PageRequest(PageRequest.EXPORT_ROWS, null), row -> row.key);
    }

    /** What classes of customers brought in and cost in a period. */
    public Page<ValueRow> values(String from, String to) {
        Check check = new Check();
        Period period = period(check, from, to);
        check.done();
        List<ValueRow> rows = desk.read(em -> weigh(em, period));
        return Page.of(rows, new PageRequest(PageRequest.EXPORT_ROWS, null), row -> row.key);
    }

    /**
     * Reads a period; a wrong field {@code from} with {@code registry.analysis.period} where its
     * days are in the wrong order or more than five years apart.
     */
    Period period(Check check, String from, String to) {
        LocalDate today = desk.clock().today();
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        first = first == null ? today.withDayOfYear(1) : first;
        last = last == null ? today : last;
        if (first.isAfter(last) || first.plusYears(MOST_YEARS).isBefore(last)) {
            check.wrong("from", "registry.analysis.period");
        }
        return new Period(first, last);
    }

    List<StatisticRow> count(EntityManager em, By by, Period period) {
        long project = desk.projectId();
        LocalDate today = desk.clock().today();
        List<AnalysisStore.Counted> counted =
                switch (by) {
                    case CLASS -> store.customers(em, project, "CUSTOMER_CLASS", today);
                    case KIND -> store.customers(em, project, "KIND", today);
                    case OWNED -> store.customers(em, project, "OWNED", today);
                    case CUSTODIAN -> store.customers(em, project, "CUSTODIAN", today);
                    case AGE -> ages(store.births(em, project, today), today.getYear());
                    case CASES -> store.cases(em, project, start(period.from()), end(period.to()));
                    case CHANNEL -> store.contacts(em, project, period.from(), period.to());
                };
        long all = counted.stream().mapToLong(AnalysisStore.Counted::count).sum();
        return counted.stream().map(each -> row(each, all)).toList();
    }

    List<ValueRow> weigh(EntityManager em, Period period) {
        long project = desk.projectId();
        LocalDate today = desk.clock().today();
        Map<Long, String> classes = store.classes(em, project, today);
        Map<String, Tally> tallies = new TreeMap<>();
        classes.values().forEach(of -> tally(tallies, of).customers++);
        BiConsumer<Long, BiConsumer<Tally, Void>> add =
                (customer, what) -> {
                    String of = classes.get(customer);
                    if (of != null) {
                        what.accept(tally(tallies, of), null);
                    }
                };
        store.casesByCustomer(em, project, start(period.from()), end(period.to()))
                .forEach(c -> add.accept(Long.valueOf(c.key()), (t, v) -> t.cases += c.count()));
        store.contactsByCustomer(em, project, period.from(), period.to())
                .forEach(c -> add.accept(Long.valueOf(c.key()), (t, v) -> t.contacts += c.count()));
        for (CustomerRevenue each : books) {
            each.each(
                    period.from(),
                    period.to(),
                    (amount, customer) ->
                            add.accept(customer, (t, v) -> t.revenue = t.revenue.plus(amount)));
        }
        Money caseCost = rate(RegistryPolicies.CASE_COST);
        Money contactCost = rate(RegistryPolicies.CONTACT_COST);
        return tallies.entrySet().stream()
                .map(e -> value(e.getKey(), e.getValue(), caseCost, contactCost))
                .toList();
    }

    /** What a class adds up to. */
    private static final class Tally {
        private long customers;
        private long cases;
        private long contacts;
        private Money revenue = Money.ZERO;
    }

    private static Tally tally(Map<String, Tally> tallies, String of) {
        return tallies.computeIfAbsent(of, k -> new Tally());
    }

    private Money rate(PolicyKey<BigDecimal> key) {
        return Money.of(desk.policies().at(key, desk.clock().today()));
    }

    private static ValueRow value(String key, Tally tally, Money caseCost, Money contactCost) {
        Money upkeep =
                caseCost.times(BigDecimal.valueOf(tally.cases))
                        .plus(contactCost.times(BigDecimal.valueOf(tally.contacts)));
        Money value = tally.revenue.minus(upkeep);
        ValueRow row = new ValueRow();
        row.key = key;
        row.customers = tally.customers;
        row.revenue = tally.revenue.view();
        row.cases = tally.cases;
        row.contacts = tally.contacts;
        row.upkeep = upkeep.view();
        row.value = value.view();
        row.valueEach =
                Money.rounded(
                                value.amount()
                                        .divide(
                                                BigDecimal.valueOf(tally.customers),
                                                2,
                                                RoundingMode.HALF_UP))
                        .view();
        return row;
    }

    private static List<AnalysisStore.Counted> ages(List<AnalysisStore.Counted> births, int year) {
        Map<String, Long> bands = new LinkedHashMap<>();
        for (String band : List.of("-29", "30-39", "40-49", "50-59", "60+", "-")) {
            bands.put(band, 0L);
        }
        births.forEach(b -> bands.merge(band(b.key(), year), b.count(), Long::sum));
        return bands.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new AnalysisStore.Counted(e.getKey(), e.getValue()))
                .toList();
    }

    private static String band(String birth, int year) {
        if (birth == null) {
            return "-";
        }
        int age = year - Integer.parseInt(birth);
        if (age < 30) {
            return "-29";
        }
        return age >= 60 ? "60+" : age / 10 * 10 + "-" + (age / 10 * 10 + 9);
    }

    private static StatisticRow row(AnalysisStore.Counted counted, long all) {
        StatisticRow row = new StatisticRow();
        row.key = counted.key();
        row.count = counted.count();
        row.percent =
                BigDecimal.valueOf(counted.count() * 100)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .toPlainString();
        return row;
    }

    private Instant start(LocalDate day) {
        ZoneId zone = desk.caller().project().zone();
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
