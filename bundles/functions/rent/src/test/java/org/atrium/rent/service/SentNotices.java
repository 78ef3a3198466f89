package org.atrium.rent.service;

import java.util.ArrayList;
import java.util.List;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;

/** Remembers what tenants are told. */
final class SentNotices implements Notices {
    final List<NewNotice> all = new ArrayList<>();

    @Override
    public long send(NewNotice notice) {
        all.add(notice);
        return all.size();
    }

    @Override
    public long newBatch() {
        throw new IllegalStateException("rent sends one by one");
    }

    @Override
    public int postBatch(long batchId) {
        throw new IllegalStateException("rent sends one by one");
    }
}
