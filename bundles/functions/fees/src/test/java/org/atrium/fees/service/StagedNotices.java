package org.atrium.fees.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;

/** Leaves messages on the stage, or in a list, for tests to read. */
record StagedNotices(TestPlatform platform, List<NewNotice> sent) implements Notices {
    StagedNotices(TestPlatform platform) {
        this(platform, Collections.synchronizedList(new ArrayList<>()));
    }

    @Override
    public long send(NewNotice notice) {
        sent.add(notice);
        return platform.ids.next();
    }

    @Override
    public long newBatch() {
        return platform.ids.next();
    }

    @Override
    public int postBatch(long batchId) {
        return 0;
    }
}
