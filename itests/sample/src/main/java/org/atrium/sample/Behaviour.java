package org.atrium.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What this version does well or badly; tests put another file {@code behaviour.properties} in. */
@Component(service = Behaviour.class)
public class Behaviour {
    private static final long HANG_NANOS = 15_000_000_000L;
    private static final long SLOW_NANOS = 2_000_000_000L;

    private final String what;
    private final String version;

    /** Of this bundle. */
    @Activate
    public Behaviour(BundleContext context) {
        version = context.getBundle().getVersion().toString();
        Properties file = new Properties();
        try (InputStream in = Behaviour.class.getResourceAsStream("/behaviour.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        what = file.getProperty("behaviour");
    }

    String version() {
        return version;
    }

    /** Fails, or goes on after a while, where this version is to do that here. */
    void at(String place) {
        if (what.equals(place + "-fails")) {
            throw new IllegalStateException("the " + place + " fails on purpose");
        }
        if (what.equals(place + "-hangs")) {
            pass(HANG_NANOS);
        }
        if (what.equals(place + "-slow")) {
            pass(SLOW_NANOS);
        }
    }

    private static void pass(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(nanos / 100);
        }
    }
}
