package org.atrium.kernel.service;

import org.atrium.kernel.api.ModuleCheck;
import org.atrium.kernel.api.ModuleChecks;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what is known of a module without asking the database. */
@Component
public class ModuleChecksImpl implements ModuleChecks {
    private final BundleContext context;
    private final Modules modules;
    private final EventWatch watch;

    /** Over what runs here. */
    @Activate
    public ModuleChecksImpl(
            BundleContext context, @Reference Modules modules, @Reference EventWatch watch) {
        this.context = context;
        this.modules = modules;
        this.watch = watch;
    }

    @Override
    public ModuleCheck of(String module) {
        Boolean schema = modules.running(module).map(this::schemaReady).orElse(null);
        return watch.seen().stream()
                .filter(l -> l.consumer().equals(module))
                .findFirst()
                .map(l -> new ModuleCheck(schema, l.poison(), l.waiting(), l.seconds()))
                .orElse(new ModuleCheck(schema, 0, 0, 0));
    }

    private Boolean schemaReady(RunningModule module) {
        String header = module.bundle().getHeaders().get("Atrium-Schema");
        if (header == null) {
            return null;
        }
        String filter = "(atrium.schema=" + header.split("=")[0] + ")";
        try {
            return !context.getServiceReferences(SchemaReady.class, filter).isEmpty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
