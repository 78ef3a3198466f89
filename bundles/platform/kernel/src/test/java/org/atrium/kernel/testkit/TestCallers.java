package org.atrium.kernel.testkit;

import java.util.function.Supplier;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.service.CallerContext;

/** The real callers, and one who asks on this thread from now on, as in a long conversation. */
public final class TestCallers extends CallerContext {
    private final ThreadLocal<Caller> lasting = new ThreadLocal<>();

    /** Lets this caller ask on this thread wherever {@link #as} names no other. */
    public void actAs(Caller caller) {
        lasting.set(caller);
    }

    @Override
    public Caller current() {
        Caller caller = lasting.get();
        return caller == null ? super.current() : caller;
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> body) {
        Caller outer = lasting.get();
        lasting.remove();
        try {
            return super.as(caller, body);
        } finally {
            lasting.set(outer);
        }
    }
}
