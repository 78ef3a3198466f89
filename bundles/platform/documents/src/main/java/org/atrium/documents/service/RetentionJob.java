package org.atrium.documents.service;

import org.atrium.kernel.api.Recurring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes every night what has been kept long enough. */
@Component
public class RetentionJob implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final RetentionService retention;
    private final KeptSheetsImpl sheets;

    /** Over the services. */
    @Activate
    public RetentionJob(@Reference RetentionService retention, @Reference KeptSheetsImpl sheets) {
        this.retention = retention;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "documents.retention";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("19:37");
    }

    @Override
    public void run() {
        long removed = retention.run() + sheets.forgetOld();
        if (removed > 0) {
            LOG.info("{} files were kept long enough and have been removed", removed);
        }
    }
}
