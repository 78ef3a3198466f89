package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/**
 * Long jobs go chunk by chunk, keep their cursor, and survive the end of the process (architecture
 * 4).
 */
public class JobsTest {
    private static final int CHUNKS = 3;

    private final TestPlatform platform = new TestPlatform();
    private final ModulesImpl modules = new ModulesImpl(platform.unit);
    private final AtomicInteger chunks = new AtomicInteger();
    private JobWorker worker;

    @After
    public void stop() throws InterruptedException {
        if (worker != null) {
            worker.stop();
        }
    }

    @Test
    public void aJobRunsAllItsChunksAndKeepsItsResult() {
        install(this::chunk);
        JobView done = await(start());
        assertEquals("DONE", done.state);
        assertEquals(CHUNKS, done.done);
        assertEquals(CHUNKS, chunks.get());
        assertEquals("finished", done.result.get("text").asText());
    }

    @Test
    public void aRefusedChunkEndsTheJobWithItsCode() {
        install(
                run -> {
                    throw new Conflict("kernel.test.refused");
                });
        JobView failed = await(start());
        assertEquals("FAILED", failed.state);
        assertEquals(List.of("kernel.test.refused"), failed.problems);
    }

    @Test
    public void anInterruptedJobGoesOnFromItsCursor() throws InterruptedException {
        String id = start();
        install(this::chunk);
        worker.stop();
        worker = null;
        install(this::chunk);
        assertEquals("DONE", await(id).state);
        assertEquals(CHUNKS, chunks.get());
    }

    @Test
    public void nobodyElseSeesAJob() {
        String id = start();
        assertThrows(
                NotFound.class,
                () -> platform.callers.as(platform.caller("other"), () -> platform.jobs.get(id)));
    }

    private JobRunner.JobChunk chunk(JobRunner.JobRun run) {
        int done = chunks.incrementAndGet();
        boolean last = done == CHUNKS;
        return new JobRunner.JobChunk(
                last ? null : "" + done, done, CHUNKS, last ? Map.of("text", "finished") : null);
    }

    private String start() {
        return platform.callers.as(
                        platform.caller("it"),
                        () ->
                                platform.transactions.write(
                                        () -> platform.jobs.start("test.job", Map.of())))
                .id;
    }

    private JobView await(String id) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            JobView view = platform.callers.as(platform.caller("it"), () -> platform.jobs.get(id));
            if (view.finishedAt != null || System.nanoTime() > end) {
                return view;
            }
            Thread.onSpinWait();
        }
    }

    private void install(Function<JobRunner.JobRun, JobRunner.JobChunk> next) {
        modules.add(new RunningModule(info(), "1.0.0", module(next), null));
        worker =
                new JobWorker(
                        platform.unit,
                        platform.transactions,
                        platform.callers,
                        modules,
                        platform.projects,
                        platform.json,
                        (code, arguments, language) -> code);
    }

    private static ModuleInfo info() {
        return ModuleInfo.function("test", "测试", "Test");
    }

    private static Module module(Function<JobRunner.JobRun, JobRunner.JobChunk> next) {
        JobRunner runner =
                new JobRunner() {
                    @Override
                    public String type() {
                        return "test.job";
                    }

                    @Override
                    public JobChunk next(JobRun run) {
                        return next.apply(run);
                    }
                };
        return new Module() {
            @Override
            public ModuleInfo info() {
                return JobsTest.info();
            }

            @Override
            public List<Object> resources() {
                return List.of();
            }

            @Override
            public List<JobRunner> jobs() {
                return List.of(runner);
            }
        };
    }
}
