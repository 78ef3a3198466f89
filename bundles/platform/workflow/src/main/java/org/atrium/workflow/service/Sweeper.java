package org.atrium.workflow.service;

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

/** Runs the sweep every 30 seconds, on one node at a time. */
@Component(
        service = Job.class,
        property = {
            Scheduler.PROPERTY_SCHEDULER_EXPRESSION + "=0/30 * * * * ?",
            Scheduler.PROPERTY_SCHEDULER_NAME + "=workflow.sweep",
            Scheduler.PROPERTY_SCHEDULER_CONCURRENT + ":Boolean=false"
        })
public class Sweeper implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final Sweep sweep;
    private final Leases leases;

    /** Over the sweep. */
    @Activate
    public Sweeper(@Reference Sweep sweep, @Reference Leases leases) {
        this.sweep = sweep;
        this.leases = leases;
    }

    @Override
    public void execute(JobContext context) {
        try {
            leases.alone("workflow.sweep", LEASE, lease -> sweep());
        } catch (RuntimeException e) {
            LOG.warn("The sweep failed; the next one is in 30 seconds", e);
        }
    }

    private void sweep() {
        int marked = sweep.run();
        if (marked > 0) {
            LOG.info("{} cases have passed their due time", marked);
        }
    }
}
