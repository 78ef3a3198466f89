package org.atrium.kernel.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.ModuleUse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;

/** Running modules without a container: one version of each, the same in every project. */
public class FixedModules implements Modules {
    private final List<RunningModule> running;
    private final Set<String> enabled;

    /** These modules run; these functions are enabled everywhere. */
    public FixedModules(List<RunningModule> running, Set<String> enabled) {
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
    public List<RunningModule> versions() {
        return running;
    }

    @Override
    public Optional<RunningModule> running(String id) {
        return running.stream().filter(each -> each.info().id().equals(id)).findFirst();
    }

    @Override
    public Optional<RunningModule> running(String id, long projectId) {
        return running(id);
    }

    @Override
    public Optional<ModuleUse> enter(String id, Long projectId) {
        throw new UnsupportedOperationException("nobody enters a fixed module");
    }

    @Override
    public List<RunningModule> in(long projectId) {
        return running.stream()
                .filter(m -> !m.info().isFunction() || enabled.contains(m.info().id()))
                .toList();
    }

    @Override
    public Set<String> enabledIn(long projectId) {
        return enabled;
    }
}
