package org.atrium.kernel.service;

import java.util.function.Supplier;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.osgi.service.component.annotations.Component;

/** Binds the caller to the thread for the length of a request or of a job's chunk. */
@Component
public class CallerContext implements Callers {
    private final ThreadLocal<Caller> present = new ThreadLocal<>();

    @Override
    public Caller current() {
        Caller caller = present.get();
        if (caller == null) {
            throw new IllegalStateException("no caller on this thread");
        }
        return caller;
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> body) {
        Caller outer = present.get();
        present.set(caller);
        try {
            return body.get();
        } finally {
            if (outer == null) {
                present.remove();
            } else {
                present.set(outer);
            }
        }
    }
}
