package org.atrium.kernel.service;

import java.time.Duration;
import org.apache.karaf.scheduler.Job;
import org.apache.karaf.scheduler.JobContext;
import org.apache.karaf.scheduler.Scheduler;
import org.atrium.kernel.api.Leases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the cleaner every night, on one node. */
@Component(
        service = Job.class,
        property = {
            Scheduler.PROPERTY_SCHEDULER_EXPRESSION + "=0 17 19 * * ?",
            Scheduler.PROPERTY_SCHEDULER_NAME + "=kernel.audit.cleaning",
            Scheduler.PROPERTY_SCHEDULER_CONCURRENT + ":Boolean=false"
        })
public class AuditCleaning implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCleaning.class);

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AuditCleaner cleaner;
    private final Leases leases;

    /** Over the cleaner. */
    @Activate
    public AuditCleaning(@Reference AuditCleaner cleaner, @Reference Leases leases) {
        this.cleaner = cleaner;
        this.leases = leases;
    }

    @Override
    public void execute(JobContext context) {
        try {
            leases.alone("audit.cleaning", LEASE, lease -> clean());
        } catch (RuntimeException e) {
            LOG.warn("Cleaning up the audit failed; the next attempt is tomorrow", e);
        }
    }

    private void clean() {
        long removed = cleaner.run();
        if (removed > 0) {
            LOG.info("{} audit rows were kept long enough and have been removed", removed);
        }
    }
}
