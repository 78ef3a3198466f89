package org.atrium.console.service;

import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;

/** The console pages of a running module: the folder {@code web} of its own bundle. */
final class ModulePages {
    private final RunningModule module;

    ModulePages(RunningModule module) {
        this.module = module;
    }

    /**
     * The address under which the console serves a file of these pages; null where the bundle has
     * no such file. It changes whenever the bundle does, so that a browser may keep what it got.
     */
    String address(String file) {
        Bundle bundle = module.bundle();
        if (bundle.getEntry("web/" + file) == null) {
            return null;
        }
        String seal = Long.toHexString(bundle.getLastModified());
        return "/console/m/%s/%s/%s?h=%s"
                .formatted(module.info().id(), module.version(), file, seal);
    }
}
