package org.atrium.workflow.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The flows that run in a project now: those of the platform, and those of the functions that are
 * enabled there and running, in the version that serves. Nothing of a removed function is kept.
 */
@Component(service = FlowRegistry.class)
public class FlowRegistry {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ServiceReference<FlowProvider>> providers = new CopyOnWriteArrayList<>();

    private final BundleContext context;
    private final Modules modules;

    /** Over the service registry. */
    @Activate
    public FlowRegistry(BundleContext context, @Reference Modules modules) {
        this.context = context;
        this.modules = modules;
    }

    /** Adds one by hand, as the container does. */
    public void add(ServiceReference<FlowProvider> provider) {
        providers.add(provider);
    }

    /** A flow with the service that declared it. */
    public record Declared(FlowDefinition flow, FlowProvider provider) {}

    /** The flows of this project. */
    public List<Declared> in(long projectId) {
        List<Declared> flows = new ArrayList<>();
        modules.in(projectId).forEach(module -> add(module, flows));
        return flows;
    }

    /** One flow of this project. */
    public Optional<Declared> find(long projectId, String flow) {
        return in(projectId).stream().filter(d -> d.flow().id().equals(flow)).findFirst();
    }

    private void add(RunningModule module, List<Declared> flows) {
        for (ServiceReference<FlowProvider> reference : providers) {
            if (module.bundle().equals(reference.getBundle())) {
                FlowProvider provider = context.getService(reference);
                if (provider != null) {
                    provider.flows().forEach(f -> flows.add(new Declared(f, provider)));
                }
            }
        }
    }
}
