package org.atrium.workflow.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The flows that run in a project now: those of the platform, and those of the functions that are
 * enabled there and running, in the version that serves. Asked anew each time, so nothing of a
 * removed function is kept.
 */
@Component(service = FlowRegistry.class)
public class FlowRegistry {
    private final BundleContext context;
    private final Modules modules;

    /** Over the service registry. */
    @Activate
    public FlowRegistry(BundleContext context, @Reference Modules modules) {
        this.context = context;
        this.modules = modules;
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
        for (ServiceReference<FlowProvider> reference : providers()) {
            if (module.bundle().equals(reference.getBundle())) {
                FlowProvider provider = context.getService(reference);
                if (provider != null) {
                    provider.flows().forEach(f -> flows.add(new Declared(f, provider)));
                }
            }
        }
    }

    private List<ServiceReference<FlowProvider>> providers() {
        try {
            return List.copyOf(context.getServiceReferences(FlowProvider.class, null));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
