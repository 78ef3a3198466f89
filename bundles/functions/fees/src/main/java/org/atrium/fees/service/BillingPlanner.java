package org.atrium.fees.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.fees.domain.BillingCycle;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.fees.domain.PriceList;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads a project's policies into a plan. Cycle, due rule, unsold rule and vacant rate are those of
 * the cycle's first day; prices are followed in time.
 */
@Component(service = BillingPlanner.class)
public class BillingPlanner {
    private final Policies policies;
    private final Projects projects;

    /** Over the kernel's policies. */
    @Activate
    public BillingPlanner(@Reference Policies policies, @Reference Projects projects) {
        this.policies = policies;
        this.projects = projects;
    }

    /**
     * Refuses a month that no cycle begins with.
     *
     * @throws Conflict {@code fees.billing.not-cycle-start}
     */
    public void requireCycleStart(long project, YearMonth month) {
        YearMonth first = cycleOf(project, month);
        if (!first.equals(month)) {
            throw new Conflict("fees.billing.not-cycle-start")
                    .with("period", month)
                    .with("first", first);
        }
    }

    /** The month with which the cycle of this month begins. */
    public YearMonth cycleOf(long project, YearMonth month) {
        return cycle(project, month).first(month);
    }

    /** The plan for the cycle that begins with this month. */
    public BillingPlan plan(long project, YearMonth first, List<String> kinds) {
        LocalDate from = first.atDay(1);
        LocalDate to = cycle(project, first).end(first).atDay(1);
        PriceList prices =
                new PriceList(
                        policies.timeline(project, FeePolicies.UNIT_PRICE, from, to),
                        policies.timeline(project, FeePolicies.KIND_PRICE, from, to),
                        kinds);
        return new BillingPlan(
                first.toString(),
                from,
                to,
                policies.at(project, FeePolicies.DUE_DAYS, from).due(first),
                prices,
                policies.at(project, FeePolicies.UNSOLD, from),
                policies.at(project, FeePolicies.VACANT_RATE, from),
                projects.entity(project, LegalEntity.Kind.PROPERTY_COMPANY).id());
    }

    private BillingCycle cycle(long project, YearMonth month) {
        return policies.at(project, FeePolicies.CYCLE, month.atDay(1));
    }
}
