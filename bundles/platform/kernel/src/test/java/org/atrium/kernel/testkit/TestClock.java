package org.atrium.kernel.testkit;

import java.time.Instant;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.service.BusinessClockImpl;
import org.atrium.kernel.service.KernelUnit;

/** The real business clock, which stands still from the moment that a test sets it. */
final class TestClock extends BusinessClockImpl {
    private volatile Instant stopped;

    TestClock(KernelUnit unit, Callers callers) {
        super(unit, callers);
    }

    @Override
    public void set(Instant now) {
        super.set(now);
        stopped = now;
    }

    @Override
    public Instant now() {
        return stopped == null ? super.now() : stopped;
    }
}
