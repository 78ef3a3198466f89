package org.atrium.kernel.service;

import java.util.function.Supplier;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.osgi.service.component.annotations.Component;
import org.slf4j.MDC;

/**
 * Binds the caller to the thread for the length of a request or of a job's chunk, and the request's
 * id to each line that is logged meanwhile.
 */
@Component
public class CallerContext implements Callers {
    private static final String REQUEST = "request";

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
    public void inPlaceOf(String absent) {
        present.set(current().inPlaceOf(absent));
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> body) {
        Caller outer = present.get();
        boolean isFirst = MDC.get(REQUEST) == null;
        present.set(caller);
        if (isFirst) {
            MDC.put(REQUEST, caller.requestId());
        }
        try {
            return body.get();
        } finally {
            if (isFirst) {
                MDC.remove(REQUEST);
            }
            if (outer == null) {
                present.remove();
            } else {
                present.set(outer);
            }
        }
    }
}
