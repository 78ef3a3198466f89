package org.atrium.documents.service;

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

/** Removes every night what has been kept long enough, on one node. */
@Component(
        service = Job.class,
        property = {
            Scheduler.PROPERTY_SCHEDULER_EXPRESSION + "=0 37 19 * * ?",
            Scheduler.PROPERTY_SCHEDULER_NAME + "=documents.retention",
            Scheduler.PROPERTY_SCHEDULER_CONCURRENT + ":Boolean=false"
        })
public class RetentionJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final RetentionService retention;
    private final Leases leases;

    /** Over the service. */
    @Activate
    public RetentionJob(@Reference RetentionService retention, @Reference Leases leases) {
        this.retention = retention;
        this.leases = leases;
    }

    @Override
    public void execute(JobContext context) {
        try {
            leases.alone("documents retention", LEASE, lease -> run());
        } catch (RuntimeException e) {
            LOG.warn("Removing old files failed; the next attempt is tomorrow", e);
        }
    }

    private void run() {
        long removed = retention.run();
        if (removed > 0) {
            LOG.info("{} files were kept long enough and have been removed", removed);
        }
    }
}
