package org.atrium.kernel.service;

import java.util.List;
import org.apache.karaf.features.BootFinished;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Readiness;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once the platform has booted: brings back the wanted functions, on a thread of its own. */
@Component(immediate = true, service = Readiness.class)
public class ModuleRestorer implements Readiness {
    private final ModuleCatalogue catalogue;
    private volatile boolean done;

    /**
     * Starts the work; it needs the features service, which is busy until the boot has finished.
     */
    @Activate
    public ModuleRestorer(
            @Reference BootFinished booted,
            @Reference ModuleCatalogue catalogue,
            @Reference Callers callers) {
        this.catalogue = catalogue;
        new Thread(
                        () ->
                                callers.as(
                                        Caller.system(null),
                                        () -> {
                                            catalogue.restore();
                                            done = true;
                                            return null;
                                        }),
                        "atrium-restore")
                .start();
    }

    @Override
    public boolean isUp() {
        return done;
    }

    @Override
    public List<String> missing() {
        return catalogue.missing();
    }
}
