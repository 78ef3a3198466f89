package org.atrium.kernel.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs one after the other, chunk by chunk, each chunk and its cursor in one transaction. A
 * job whose module is away waits for it; one that was running when the process ended goes on from
 * its cursor.
 */
@Component(
        immediate = true,
        service = {})
public class JobWorker {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final long POLL_MILLIS = 300;

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Modules modules;
    private final Projects projects;
    private final Json json;
    private final Messages messages;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "atrium-jobs"));

    /** Begins to look for work. */
    @Activate
    public JobWorker(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Modules modules,
            @Reference Projects projects,
            @Reference Json json,
            @Reference Messages messages) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.modules = modules;
        this.projects = projects;
        this.json = json;
        this.messages = messages;
        thread.scheduleWithFixedDelay(this::round, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets the present chunk finish. */
    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            for (long id : open()) {
                while (!thread.isShutdown() && chunk(id)) {
                    LOG.debug("Job {} goes on", id);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Jobs could not be read", e);
        }
    }

    private List<Long> open() {
        return unit.joined(
                em ->
                        em.createQuery(
                                        "SELECT j.id FROM Job j WHERE j.state IN :open ORDER BY j.id",
                                        Long.class)
                                .setParameter("open", List.of(Job.State.QUEUED, Job.State.RUNNING))
                                .getResultList());
    }

    /** Does one chunk. Returns whether more is to be done right now. */
    private boolean chunk(long id) {
        Job job = unit.joined(em -> em.find(Job.class, id));
        Optional<JobRunner> runner = runner(job.type());
        if (runner.isEmpty()) {
            return false;
        }
        if (job.state() == Job.State.QUEUED) {
            begin(id);
        }
        try {
            return callers.as(
                    caller(job), () -> transactions.write(() -> advance(id, runner.get())));
        } catch (RuntimeException e) {
            fail(job, e);
            return false;
        }
    }

    private void begin(long id) {
        unit.joined(
                em -> {
                    em.find(Job.class, id).begin(clock.instant());
                    return null;
                });
    }

    /** Changes the job's row last, so that whoever watches it does not wait for the chunk. */
    private boolean advance(long id, JobRunner runner) {
        return unit.joined(
                em -> {
                    Job job = em.find(Job.class, id);
                    JobRunner.JobChunk chunk = runner.next(job.run());
                    String result = chunk.result() == null ? null : json.write(chunk.result());
                    job.advance(chunk, result, clock.instant());
                    return job.state() == Job.State.RUNNING;
                });
    }

    private void fail(Job job, RuntimeException e) {
        String reason;
        if (e instanceof Problem problem) {
            reason = messages.text(problem.code(), problem.arguments(), job.language());
        } else {
            reason = messages.text("kernel.job.fault", Map.of("id", job.id()), job.language());
            LOG.error("Job {} of type {} failed", job.id(), job.type(), e);
        }
        unit.joined(
                em -> {
                    em.find(Job.class, job.id()).fail(reason, clock.instant());
                    return null;
                });
    }

    private Caller caller(Job job) {
        ProjectRef project = job.projectId() == null ? null : projects.byId(job.projectId());
        String request = "job-" + job.id();
        return new Caller(
                job.user(),
                job.user(),
                job.roles(),
                project,
                job.language(),
                request,
                null,
                null,
                null);
    }

    private Optional<JobRunner> runner(String type) {
        return modules.running().stream()
                .flatMap(m -> m.module().jobs().stream())
                .filter(r -> r.type().equals(type))
                .findFirst();
    }
}
