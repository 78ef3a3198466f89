package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Instant;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Recurring;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.AuditRetention;
import org.atrium.kernel.store.AuditStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes audit rows whose time of keeping is over, every night in chunks with a transaction each,
 * and says in the audit what it removed. Age is measured by the system's clock, as the rows are.
 */
@Component
public class AuditCleaner implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCleaner.class);
    private static final int CHUNK = 1_000;

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Projects projects;
    private final Policies policies;
    private final BusinessClock business;
    private final Audit audit;
    private final AuditStore store = new AuditStore();

    /** Over the kernel's tables. */
    @Activate
    public AuditCleaner(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference Policies policies,
            @Reference BusinessClock business,
            @Reference Audit audit) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.projects = projects;
        this.policies = policies;
        this.business = business;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit.cleaning";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("19:17");
    }

    @Override
    public void run() {
        long removed = clean();
        if (removed > 0) {
            LOG.info("{} audit rows were kept long enough and have been removed", removed);
        }
    }

    /** Cleans up all projects, then the rows of none. Returns how many rows went. */
    public long clean() {
        Instant now = Instant.now(Clock.systemUTC());
        long removed = 0;
        int longest = AuditRetention.LEAST_MONTHS;
        for (ProjectRef project : projects.all()) {
            int months = months(project);
            longest = Math.max(longest, months);
            removed += clean(project, months, now);
        }
        return removed + clean(null, longest, now);
    }

    private int months(ProjectRef project) {
        int months =
                transactions.read(
                        () ->
                                policies.at(
                                        project.id(),
                                        AuditRetention.MONTHS,
                                        business.today(project)));
        return Math.max(months, AuditRetention.LEAST_MONTHS);
    }

    private long clean(ProjectRef project, int months, Instant now) {
        Instant keptFrom = AuditRetention.keptFrom(now, months);
        Long id = project == null ? null : project.id();
        return callers.as(
                Caller.system(project),
                () -> {
                    long removed = 0;
                    int chunk;
                    do {
                        chunk = transactions.write(() -> chunk(id, keptFrom, months));
                        removed += chunk;
                    } while (chunk > 0);
                    return removed;
                });
    }

    private int chunk(Long project, Instant keptFrom, int months) {
        int removed = unit.joined(em -> store.removeOldest(em, project, keptFrom, CHUNK));
        if (removed > 0) {
            Removal removal = new Removal();
            removal.rows = removed;
            removal.happenedBefore = keptFrom;
            removal.keptMonths = months;
            audit.record("kernel.audit", project == null ? 0 : project, "remove", null, removal);
        }
        return removed;
    }

    /** What the audit says about rows that went. */
    static final class Removal {
        /** How many. */
        public int rows;

        /** All of them happened before this. */
        public Instant happenedBefore;

        /** The months that rows are kept. */
        public int keptMonths;
    }
}
