package org.atrium.sample;

import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts slowly; its result names each version that did a chunk, in their order. */
@Component(service = SlowJob.class)
public class SlowJob implements JobRunner {
    /** The type of its jobs. */
    static final String TYPE = "sample.slow-job";

    private final Json json;
    private final Behaviour behaviour;

    /** Of this version. */
    @Activate
    public SlowJob(@Reference Json json, @Reference Behaviour behaviour) {
        this.json = json;
        this.behaviour = behaviour;
    }

    /** How long it goes on. */
    public static final class Parameters {
        /** Chunks. */
        public int chunks;

        /** Milliseconds that each of them takes. */
        public int millis;
    }

    /** What it tells at its end. */
    public static final class Result {
        /** Versions, by blanks. */
        public String versions;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun run) {
        Parameters parameters = json.read(run.parameters(), Parameters.class);
        Slowly.pass(parameters.millis);
        String own = behaviour.version();
        String versions = run.cursor() == null ? "" : run.cursor();
        if (!versions.endsWith(own)) {
            versions = (versions + " " + own).strip();
        }
        long done = run.done() + 1;
        Result result = new Result();
        result.versions = versions;
        boolean last = done >= parameters.chunks;
        return new JobChunk(last ? null : versions, done, parameters.chunks, result);
    }
}
