package org.atrium.workflow.service;

import java.time.Duration;
import org.atrium.kernel.api.Recurring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweep every 30 seconds. */
@Component
public class Sweeper implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final Sweep sweep;

    /** Over the sweep. */
    @Activate
    public Sweeper(@Reference Sweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "workflow.sweep";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        int marked = sweep.run();
        if (marked > 0) {
            LOG.info("{} cases have passed their due time", marked);
        }
    }
}
