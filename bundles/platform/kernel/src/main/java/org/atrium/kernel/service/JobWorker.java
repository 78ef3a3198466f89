package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
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
import org.atrium.kernel.api.Leases;
import org.atrium.kernel.api.Leases.Lease;
import org.atrium.kernel.api.Leases.LeaseLost;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.ModuleUse;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.Job;
import org.atrium.kernel.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs chunk by chunk, each chunk and its cursor in one transaction, in turns of some seconds,
 * so that a long job does not keep the short ones waiting. A node runs a job while it holds the
 * job's lease; if it dies, another goes on from the cursor. A job whose module is away waits.
 */
@Component(immediate = true, service = Halting.class)
public class JobWorker implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final long POLL_MILLIS = 300;
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Modules modules;
    private final Projects projects;
    private final Json json;
    private final Messages messages;
    private final Leases leases;
    private final JobStore store = new JobStore();
    private final Clock clock = Clock.systemUTC();
    private final Map<Long, Lease> held = new HashMap<>();
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
            @Reference Messages messages,
            @Reference Leases leases) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.modules = modules;
        this.projects = projects;
        this.json = json;
        this.messages = messages;
        this.leases = leases;
        thread.scheduleWithFixedDelay(this::round, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        halt();
        awaitEnd(Duration.ofSeconds(30));
    }

    @Override
    public void halt() {
        thread.shutdown();
    }

    /** Lets the present chunk finish, and gives the jobs to whoever comes next. */
    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        boolean ended = thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            held.values().forEach(Lease::close);
            held.clear();
        }
        return ended;
    }

    private void round() {
        try {
            for (long id : unit.joined(store::open)) {
                if (!thread.isShutdown()) {
                    turn(id);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Jobs could not be read", e);
        }
    }

    private void turn(long id) {
        Lease lease = held.get(id);
        boolean fresh = lease == null;
        if (fresh) {
            lease = leases.take("job." + id, LEASE).orElse(null);
        }
        if (lease == null) {
            return; // another node is at it
        }
        held.put(id, lease);
        boolean more = false;
        try {
            long end = System.nanoTime() + TURN_NANOS;
            more = prepare(id, fresh, lease);
            while (more && !thread.isShutdown() && System.nanoTime() < end) {
                more = chunk(id, lease);
            }
        } catch (LeaseLost e) {
            LOG.warn("Job {} goes on at another node", id);
        } finally {
            if (!more) {
                held.remove(id).close();
            }
        }
    }

    /** Returns whether it can run now. */
    private boolean prepare(long id, boolean fresh, Lease lease) {
        return unit.joined(
                em -> {
                    Job job = em.find(Job.class, id);
                    boolean open =
                            job.state() == Job.State.QUEUED || job.state() == Job.State.RUNNING;
                    if (!open || owner(job).isEmpty()) {
                        return false;
                    }
                    if (job.state() == Job.State.QUEUED || fresh) {
                        job.begin(clock.instant());
                        em.flush();
                    }
                    lease.check();
                    return true;
                });
    }

    /** Does one chunk, or what was wished for. Returns whether more is to be done. */
    private boolean chunk(long id, Lease lease) {
        Job job = unit.joined(em -> em.find(Job.class, id));
        Optional<ModuleUse> use =
                owner(job).flatMap(m -> modules.enter(m.info().id(), job.projectId()));
        if (use.isEmpty()) {
            return false;
        }
        try (ModuleUse entered = use.get()) {
            return chunk(job, entered, lease);
        }
    }

    private boolean chunk(Job job, ModuleUse use, Lease lease) {
        try {
            JobRunner runner = runner(use.module(), job).orElseThrow();
            return callers.as(
                    caller(job), () -> transactions.write(() -> advance(job.id(), runner, lease)));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (modules.versions().contains(use.module())) {
                use.failed();
                fail(job, e);
            } else {
                LOG.info("Job {} waits for its module", job.id());
            }
            return false;
        }
    }

    /** Changes the job's row last, so that whoever watches it does not wait for the chunk. */
    private boolean advance(long id, JobRunner runner, Lease lease) {
        return unit.joined(
                em -> {
                    Job job = em.find(Job.class, id);
                    if (job.wish() == null) {
                        JobRunner.JobChunk chunk = runner.next(job.run());
                        String result = chunk.result() == null ? null : json.write(chunk.result());
                        job.advance(chunk, result, clock.instant());
                    } else if (job.wish() == Job.Wish.PAUSE) {
                        job.pause();
                    } else {
                        runner.cancelled(job.run());
                        job.cancel(clock.instant());
                    }
                    em.flush();
                    if (job.state() != Job.State.RUNNING) {
                        store.forgetWish(em, id);
                    }
                    lease.check();
                    return job.state() == Job.State.RUNNING;
                });
    }

    private void fail(Job job, Throwable e) {
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
                    store.forgetWish(em, job.id());
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

    /** The module, in the version that the job's project runs. */
    private Optional<RunningModule> owner(Job job) {
        return modules.versions().stream()
                .filter(m -> runner(m, job).isPresent())
                .map(m -> m.info().id())
                .flatMap(id -> routed(id, job.projectId()).stream())
                .filter(m -> runner(m, job).isPresent())
                .findFirst();
    }

    private Optional<RunningModule> routed(String id, Long project) {
        return project == null ? modules.running(id) : modules.running(id, project);
    }

    private static Optional<JobRunner> runner(RunningModule module, Job job) {
        return module.module().jobs().stream().filter(r -> r.type().equals(job.type())).findFirst();
    }
}
