package org.atrium.sample;

import java.util.List;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A function for tests of versions. */
@Component
public class SampleModule implements Module {
    private final SampleResource resource;
    private final SlowJob job;
    private final Notes notes;
    private final Behaviour behaviour;

    /** With its parts. */
    @Activate
    public SampleModule(
            @Reference SampleResource resource,
            @Reference SlowJob job,
            @Reference Notes notes,
            @Reference Behaviour behaviour) {
        this.resource = resource;
        this.job = job;
        this.notes = notes;
        this.behaviour = behaviour;
        behaviour.at("activation");
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.function("sample", "样例", "Sample");
    }

    @Override
    public void check() {
        behaviour.at("check");
    }

    @Override
    public List<Object> resources() {
        return List.of(resource);
    }

    @Override
    public List<JobRunner> jobs() {
        return List.of(job);
    }

    @Override
    public List<EventHandler> events() {
        return List.of(notes);
    }
}
