package org.atrium.kernel.service;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.BootFinished;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Once the platform has booted: brings back the wanted functions, on a thread of its own. */
@Component(immediate = true, service = Readiness.class)
public class ModuleRestorer implements Readiness {
    private static final String HEADER = "Atrium-Module";

    private final BundleContext context;
    private final ModuleCatalogue catalogue;
    private final Modules modules;
    private volatile boolean done;
    private volatile Set<String> platform;

    /**
     * Starts the work; it needs the features service, which is busy until the boot has finished.
     */
    @Activate
    public ModuleRestorer(
            BundleContext context,
            @Reference BootFinished booted,
            @Reference ModuleCatalogue catalogue,
            @Reference ModuleSwaps swaps,
            @Reference Modules modules,
            @Reference Callers callers) {
        this.context = context;
        this.catalogue = catalogue;
        this.modules = modules;
        new Thread(
                        () ->
                                callers.as(
                                        Caller.system(null),
                                        () -> {
                                            catalogue.restore();
                                            swaps.settle();
                                            done = true;
                                            return null;
                                        }),
                        "atrium-restore")
                .start();
    }

    @Override
    public boolean isUp() {
        return done && platform().stream().allMatch(id -> modules.running(id).isPresent());
    }

    /** The platform's modules do not change while it runs, so Karaf is asked once. */
    private Set<String> platform() {
        if (platform == null) {
            Set<String> functions = catalogue.functions();
            platform =
                    Arrays.stream(context.getBundles())
                            .map(b -> b.getHeaders().get(HEADER))
                            .filter(Objects::nonNull)
                            .filter(id -> !functions.contains(id))
                            .collect(Collectors.toSet());
        }
        return platform;
    }

    @Override
    public List<String> missing() {
        return catalogue.missing();
    }
}
