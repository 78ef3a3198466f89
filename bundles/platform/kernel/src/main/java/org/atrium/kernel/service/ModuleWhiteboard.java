package org.atrium.kernel.service;

import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Watches for modules. Apart from {@link ModulesImpl}, because a module may itself need the list of
 * modules before it can register.
 */
@Component(
        immediate = true,
        service = {})
public class ModuleWhiteboard implements ServiceTrackerCustomizer<Module, RunningModule> {
    private final BundleContext context;
    private final ModulesImpl modules;
    private final Outbox outbox;
    private final Json json;
    private final ServiceTracker<Module, RunningModule> tracker;

    /** Begins to watch. */
    @Activate
    public ModuleWhiteboard(
            BundleContext context,
            @Reference ModulesImpl modules,
            @Reference Outbox outbox,
            @Reference Json json) {
        this.json = json;
        this.context = context;
        this.outbox = outbox;
        this.modules = modules;
        tracker = new ServiceTracker<>(context, Module.class, this);
        tracker.open();
    }

    /** Stops watching. */
    @Deactivate
    void stop() {
        tracker.close();
    }

    @Override
    public RunningModule addingService(ServiceReference<Module> reference) {
        Module module = context.getService(reference);
        if (module == null) {
            return null; // it could not be created; DS has logged why
        }
        String version = reference.getBundle().getVersion().toString();
        RunningModule added =
                new RunningModule(module.info(), version, module, reference.getBundle());
        outbox.subscribe(added, modules.versions());
        modules.add(added);
        return added;
    }

    @Override
    public void modifiedService(ServiceReference<Module> reference, RunningModule module) {
        // what a module declares does not change while it runs
    }

    @Override
    public void removedService(ServiceReference<Module> reference, RunningModule module) {
        modules.remove(module);
        modules.versions().stream()
                .filter(m -> m.info().id().equals(module.info().id()))
                .findFirst()
                .ifPresent(other -> outbox.subscribe(other, modules.versions()));
        context.ungetService(reference);
        json.forget();
    }
}
