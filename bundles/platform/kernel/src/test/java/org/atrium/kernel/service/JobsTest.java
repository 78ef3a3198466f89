package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
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
    private final ModulesImpl modules = new ModulesImpl(platform.unit, platform.routes);
    private final AtomicInteger chunks = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final LeasesImpl leases =
            new LeasesImpl(platform.unit, platform.ids, "one", Clock.systemUTC());
    private JobWorker worker;

    @After
    public void stop() throws InterruptedException {
        if (worker != null) {
            worker.stop();
        }
        leases.stop();
        platform.close();
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

    @Test
    public void aPausedJobStandsStillUntilItIsResumed() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        install(
                run -> {
                    first.countDown();
                    await(asked);
                    return chunk(run);
                });
        String id = start();
        await(first);
        assertEquals("PAUSE", as("it", () -> service().pause(id)).wish);
        asked.countDown();
        JobView paused = await(id, "PAUSED");
        assertEquals(1, paused.done);
        assertEquals(List.of("resume", "cancel"), paused.actions);
        assertEquals(1, chunks.get());
        as("it", () -> service().resume(id));
        assertEquals("DONE", await(id).state);
        assertEquals(CHUNKS, chunks.get());
        assertThrows(Conflict.class, () -> as("it", () -> service().pause(id)));
    }

    @Test
    public void aCancelledJobKeepsWhatItDidAndItsRunnerHearsOfIt() {
        String id = start();
        as("it", () -> service().pause(id));
        install(this::chunk);
        await(id, "PAUSED");
        as("it", () -> service().cancel(id));
        JobView ended = await(id);
        assertEquals("CANCELLED", ended.state);
        assertEquals(List.of(), ended.actions);
        assertEquals(1, cancelled.get());
        assertEquals(0, chunks.get());
    }

    @Test
    public void aFailedJobIsTriedAgainFromItsCursor() {
        install(
                run -> {
                    if (chunks.get() == 1 && run.cursor() != null && cancelled.get() == 0) {
                        cancelled.set(1);
                        throw new Conflict("kernel.test.refused");
                    }
                    return chunk(run);
                });
        String id = start();
        assertEquals(List.of("retry"), await(id, "FAILED").actions);
        as("it", () -> service().retry(id));
        JobView done = await(id);
        assertEquals("DONE", done.state);
        assertEquals(List.of(), done.problems);
        assertEquals(CHUNKS, chunks.get());
    }

    @Test
    public void onlyTheStarterAndGroupItMayStopAJob() {
        String id = start();
        assertThrows(NotFound.class, () -> as("desk", () -> service().cancel(id)));
        assertThrows(
                NotAllowed.class, () -> as("auditor", () -> service().cancel(id), Roles.AUDITOR));
        assertEquals("CANCEL", as("boss", () -> service().cancel(id), Roles.GROUP_IT).wish);
    }

    @Test
    public void theListShowsEverybodyHisOwnAndGroupItAll() {
        String id = start();
        PageRequest page = PageRequest.of(null, null, null);
        assertEquals(
                List.of(id),
                as("it", () -> service().list(null, null, "jade-garden", true, page)).items.stream()
                        .map(j -> j.id)
                        .toList());
        assertEquals(0, as("x", () -> service().list(null, null, null, false, page)).items.size());
        assertEquals(
                1,
                as("x", () -> service().list("QUEUED", "test.job", null, false, page), "group-it")
                        .items
                        .size());
    }

    @Test
    public void anotherNodeGoesOnAndTheLateChunkOfTheFirstCommitsNothing() throws Exception {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));
        LeasesImpl frozen = new LeasesImpl(platform.unit, platform.ids, "frozen", slow);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        AtomicInteger late = new AtomicInteger();
        ModulesImpl itsModules = new ModulesImpl(platform.unit, platform.routes);
        JobWorker first =
                worker(
                        itsModules,
                        frozen,
                        run -> {
                            inside.countDown();
                            await(taken);
                            late.incrementAndGet();
                            return new JobRunner.JobChunk(null, 99, 99, null);
                        });
        String id = start();
        await(inside);
        install(this::chunk);
        JobView done = await(id);
        taken.countDown();
        first.stop();
        frozen.stop();
        assertEquals("DONE", done.state);
        assertEquals(1, late.get());
        assertEquals(CHUNKS, as("it", () -> platform.jobs.get(id)).done);
    }

    private JobService service() {
        return new JobService(
                platform.unit,
                platform.transactions,
                platform.callers,
                platform.jobs,
                platform.audit,
                (code, arguments, language) -> code);
    }

    private <T> T as(String user, Supplier<T> question, String... roles) {
        return platform.callers.as(platform.caller(user, roles), question);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JobView await(String id, String state) {
        long end = System.nanoTime() + 20_000_000_000L;
        JobView view = as("it", () -> platform.jobs.get(id));
        while (!view.state.equals(state) && System.nanoTime() < end) {
            view = as("it", () -> platform.jobs.get(id));
        }
        assertEquals(state, view.state);
        return view;
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
        worker = worker(modules, leases, next);
    }

    private JobWorker worker(
            ModulesImpl running,
            LeasesImpl node,
            Function<JobRunner.JobRun, JobRunner.JobChunk> next) {
        running.add(new RunningModule(info(), "1.0.0", module(next), null));
        return new JobWorker(
                platform.unit,
                platform.transactions,
                platform.callers,
                running,
                platform.projects,
                platform.json,
                (code, arguments, language) -> code,
                node);
    }

    private static ModuleInfo info() {
        return ModuleInfo.function("test", "测试", "Test");
    }

    private Module module(Function<JobRunner.JobRun, JobRunner.JobChunk> next) {
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

                    @Override
                    public void cancelled(JobRun run) {
                        cancelled.incrementAndGet();
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
