package org.atrium.fees.service;

import org.atrium.kernel.api.IdBlocks;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;

/** Leaves messages on the stage, for tests to read. */
record StagedNotices(IdBlocks ids) implements Notices {
    @Override
    public long send(NewNotice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long newBatch() {
        return ids.next();
    }

    @Override
    public int postBatch(long batchId) {
        return 0;
    }
}
