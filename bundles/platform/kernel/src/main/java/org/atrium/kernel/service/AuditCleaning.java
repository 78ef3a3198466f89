package org.atrium.kernel.service;

import org.apache.karaf.scheduler.Job;
import org.apache.karaf.scheduler.JobContext;
import org.apache.karaf.scheduler.Scheduler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the cleaner every night; two nodes at once do no harm, as each row goes once. */
@Component(
        service = Job.class,
        property = {
            Scheduler.PROPERTY_SCHEDULER_EXPRESSION + "=0 17 19 * * ?",
            Scheduler.PROPERTY_SCHEDULER_NAME + "=kernel.audit.cleaning",
            Scheduler.PROPERTY_SCHEDULER_CONCURRENT + ":Boolean=false"
        })
public class AuditCleaning implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCleaning.class);

    private final AuditCleaner cleaner;

    /** Over the cleaner. */
    @Activate
    public AuditCleaning(@Reference AuditCleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public void execute(JobContext context) {
        try {
            long removed = cleaner.run();
            if (removed > 0) {
                LOG.info("{} audit rows were kept long enough and have been removed", removed);
            }
        } catch (RuntimeException e) {
            LOG.warn("Cleaning up the audit failed; the next attempt is tomorrow", e);
        }
    }
}
