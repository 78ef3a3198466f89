package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Roles;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.api.Transactions;
import org.atrium.rent.domain.RentPolicies;
import org.atrium.rent.store.LeaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts leases that end soon into the shop administrator's inbox, once a day (RT-03). */
@Component(service = {Recurring.class, ExpiryDuty.class})
public class ExpiryDuty implements Recurring {
    private final Transactions transactions;
    private final RentUnit unit;
    private final LeaseSteps steps;
    private final Policies policies;
    private final Projects projects;
    private final Callers callers;
    private final BusinessClock clock;
    private final LeaseStore leases = new LeaseStore();

    /** Over all projects. */
    @Activate
    public ExpiryDuty(
            @Reference Transactions transactions,
            @Reference RentUnit unit,
            @Reference LeaseSteps steps,
            @Reference Policies policies,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.transactions = transactions;
        this.unit = unit;
        this.steps = steps;
        this.policies = policies;
        this.projects = projects;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rent.expiry";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("17:11");
    }

    @Override
    public void run() {
        projects.all().forEach(this::run);
    }

    private void run(ProjectRef project) {
        Caller system =
                new Caller(
                        "system",
                        "system",
                        Set.of(Roles.SHOP_ADMINISTRATOR),
                        project,
                        "zh",
                        null,
                        null,
                        null,
                        null);
        callers.as(
                system,
                () -> {
                    List<Long> due =
                            transactions.read(
                                    () ->
                                            unit.joined(
                                                    em ->
                                                            leases.expiring(
                                                                    em,
                                                                    project.id(),
                                                                    last(project))));
                    for (long lease : due) {
                        transactions.write(() -> unit.joined(em -> one(em, lease)));
                    }
                    return null;
                });
    }

    private Void one(EntityManager em, long lease) {
        steps.expire(em, lease);
        return null;
    }

    private LocalDate last(ProjectRef project) {
        LocalDate today = clock.today(project);
        return today.plusDays(policies.at(project.id(), RentPolicies.EXPIRY_LEAD, today));
    }
}
