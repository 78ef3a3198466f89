package org.atrium.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;

/** Running modules without a container. */
public final class ModuleFixture implements Modules {
    private final List<RunningModule> running;
    private final Set<String> enabled;

    /** These modules run; these functions are enabled everywhere. */
    public ModuleFixture(List<RunningModule> running, Set<String> enabled) {
        this.running = running;
        this.enabled = enabled;
    }

    /** A module that runs as version 1.0.0. */
    public static RunningModule running(ModuleInfo info, Bundle bundle) {
        Module module =
                new Module() {
                    @Override
                    public ModuleInfo info() {
                        return info;
                    }

                    @Override
                    public List<Object> resources() {
                        return List.of();
                    }
                };
        return new RunningModule(info, "1.0.0", module, bundle);
    }

    @Override
    public List<RunningModule> running() {
        return running;
    }

    @Override
    public Optional<RunningModule> running(String id) {
        return running.stream().filter(each -> each.info().id().equals(id)).findFirst();
    }

    @Override
    public Set<String> enabledIn(long projectId) {
        return enabled;
    }
}
