package org.atrium.fees.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.UnsoldRule;
import org.atrium.fees.store.BillingStore;
import org.atrium.fees.store.PreviewStore;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What another price would make of the bills of the first whole month in which it holds (FE-07),
 * and which bills were made already.
 */
@Component(service = PricePreview.class)
public class PricePreview implements PolicyPreview {
    private final FeesUnit unit;
    private final Policies policies;
    private final Callers callers;
    private final BusinessClock clock;
    private final BillingStore houses = new BillingStore();
    private final PreviewStore store = new PreviewStore();

    /** The prices of a day. */
    private record Prices(BigDecimal unit, Map<String, BigDecimal> byKind, int vacantPercent) {
        BigDecimal of(String kind) {
            return byKind.getOrDefault(kind, unit);
        }
    }

    /** Over the tables of fees and the kernel's policies. */
    @Activate
    public PricePreview(
            @Reference FeesUnit unit,
            @Reference Policies policies,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.unit = unit;
        this.policies = policies;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Set<String> keys() {
        return Set.of(
                FeePolicies.UNIT_PRICE.key(),
                FeePolicies.KIND_PRICE.key(),
                FeePolicies.VACANT_RATE.key());
    }

    @Override
    public List<Effect> effects(Change change) {
        long project = callers.current().projectId();
        YearMonth month = firstWholeMonth(change.from());
        LocalDate first = month.atDay(1);
        return unit.joined(
                em -> {
                    PreviewStore.Month before = month(em, project, first, change, change.before());
                    PreviewStore.Month after = month(em, project, first, change, change.after());
                    List<Effect> effects = new ArrayList<>();
                    effects.add(bills(month, before, after));
                    long billed = store.billedFrom(em, project, change.from());
                    if (billed > 0) {
                        effects.add(
                                new Effect(
                                        "fees.preview.billed",
                                        Map.of("from", change.from(), "count", billed),
                                        billed));
                    }
                    return effects;
                });
    }

    private static Effect bills(
            YearMonth month, PreviewStore.Month before, PreviewStore.Month after) {
        Money more = after.total().minus(before.total());
        long houses = Math.max(before.houses(), after.houses());
        return new Effect(
                "fees.preview.bills",
                Map.of(
                        "month",
                        month,
                        "before",
                        before.total().amount().toPlainString(),
                        "after",
                        after.total().amount().toPlainString(),
                        "more",
                        (more.signum() > 0 ? "+" : "") + more.amount().toPlainString(),
                        "count",
                        houses),
                houses);
    }

    /** The first month that is wholly under the new value and not begun yet. */
    private YearMonth firstWholeMonth(LocalDate from) {
        YearMonth next = YearMonth.from(clock.today()).plusMonths(1);
        YearMonth own = YearMonth.from(from);
        YearMonth whole = from.getDayOfMonth() == 1 ? own : own.plusMonths(1);
        return whole.isBefore(next) ? next : whole;
    }

    private PreviewStore.Month month(
            EntityManager em, long project, LocalDate first, Change change, JsonNode value) {
        Prices prices =
                new Prices(
                        at(FeePolicies.UNIT_PRICE, first, change, value),
                        at(FeePolicies.KIND_PRICE, first, change, value),
                        at(FeePolicies.VACANT_RATE, first, change, value));
        UnsoldRule unsold = policies.at(project, FeePolicies.UNSOLD, first);
        PreviewStore.Month total = PreviewStore.Month.NOTHING;
        for (String kind : houses.kinds(em, project, 0, Long.MAX_VALUE)) {
            BigDecimal price = prices.of(kind);
            if (price != null) {
                total =
                        total.plus(
                                store.month(
                                        em,
                                        project,
                                        kind,
                                        price,
                                        first,
                                        prices.vacantPercent(),
                                        unsold));
            }
        }
        return total;
    }

    /** The thought-about value of the changed key; what holds of the others, null for nothing. */
    private <T> T at(PolicyKey<T> key, LocalDate day, Change change, JsonNode value) {
        if (key.key().equals(change.key())) {
            return value == null || value.isNull() ? null : key.read(value);
        }
        long project = callers.current().projectId();
        return policies.timeline(project, key, day, day.plusDays(1)).stream()
                .map(Policies.DatedValue::value)
                .findFirst()
                .orElse(null);
    }
}
