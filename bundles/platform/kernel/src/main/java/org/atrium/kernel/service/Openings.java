package org.atrium.kernel.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/** How far the opening of each bundle with tables has come: migration, then its components. */
@Component(service = Openings.class)
public class Openings {
    private final Map<Long, String> failures = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> open = new ConcurrentHashMap<>();

    void began(Bundle bundle) {
        failures.remove(bundle.getBundleId());
        open.put(bundle.getBundleId(), false);
    }

    void ended(Bundle bundle) {
        open.replace(bundle.getBundleId(), true);
    }

    void failed(Bundle bundle, Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        failures.put(bundle.getBundleId(), "migration: " + firstLine(root));
    }

    void forget(Bundle bundle) {
        failures.remove(bundle.getBundleId());
        open.remove(bundle.getBundleId());
    }

    /** Why its tables could not be brought up to date. */
    Optional<String> failure(Bundle bundle) {
        return Optional.ofNullable(failures.get(bundle.getBundleId()));
    }

    /** Whether its migration or one of its components is still at work. */
    boolean isAtWork(Bundle bundle) {
        return Boolean.FALSE.equals(open.get(bundle.getBundleId()));
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
