package org.atrium.rent.service;

import java.util.ArrayList;
import java.util.List;
import org.atrium.kernel.testkit.TestPlatform;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;

/** Remembers what tenants are told; what is staged stays on the stage. */
final class SentNotices implements Notices {
    final List<NewNotice> all = new ArrayList<>();
    private final TestPlatform platform;

    SentNotices(TestPlatform platform) {
        this.platform = platform;
    }

    @Override
    public long send(NewNotice notice) {
        all.add(notice);
        return all.size();
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
