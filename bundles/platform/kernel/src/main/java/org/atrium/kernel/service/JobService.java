package org.atrium.kernel.service;

import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.Job;
import org.atrium.kernel.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists jobs, and pauses, resumes, cancels and retries them for their starter or group IT. */
@Component(service = JobService.class)
public class JobService {
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final JobsImpl jobs;
    private final Audit audit;
    private final Messages messages;
    private final JobStore store = new JobStore();

    /** Over the kernel's tables. */
    @Activate
    public JobService(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference JobsImpl jobs,
            @Reference Audit audit,
            @Reference Messages messages) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.jobs = jobs;
        this.audit = audit;
        this.messages = messages;
    }

    /** One job. */
    public JobView get(String id) {
        return jobs.get(id);
    }

    /**
     * Jobs, newest first, without their results. Whoever is neither of group IT nor an auditor sees
     * his own.
     *
     * @param project code; null for all
     */
    public Page<JobView> list(
            String state, String type, String project, boolean mine, PageRequest page) {
        Check check = new Check();
        Job.State wanted = check.optionalChoice("state", state, Job.State.class);
        check.done();
        Caller caller = callers.current();
        boolean all = !mine && (caller.has(Roles.GROUP_IT) || caller.has(Roles.AUDITOR));
        JobStore.Filter filter =
                new JobStore.Filter(wanted, type, project, all ? null : caller.user());
        long before = page.afterId(Long.MAX_VALUE);
        return transactions.read(
                () ->
                        unit.joined(
                                em ->
                                        Page.of(
                                                store
                                                        .list(em, filter, before, page.fetch())
                                                        .stream()
                                                        .map(r -> JobViews.of(r, caller, messages))
                                                        .toList(),
                                                page,
                                                view -> view.id)));
    }

    /** Stops it after the present chunk. */
    public JobView pause(String id) {
        return act(id, "pause", (em, job) -> store.wish(em, job.id(), Job.Wish.PAUSE));
    }

    /** Ends it after the present chunk; what earlier chunks did stays. */
    public JobView cancel(String id) {
        return act(id, "cancel", this::cancelled);
    }

    /** Lets it go on from its cursor. */
    public JobView resume(String id) {
        return act(id, "resume", this::resumed);
    }

    /** Tries a failed job again from its cursor. */
    public JobView retry(String id) {
        return act(id, "retry", (em, job) -> queuedAgain(job, Job.State.FAILED));
    }

    /** A paused job is ended by its worker too, so that its runner hears of it. */
    private boolean cancelled(EntityManager em, Job job) {
        if (queuedAgain(job, Job.State.PAUSED)) {
            em.flush();
        }
        return store.wish(em, job.id(), Job.Wish.CANCEL);
    }

    private boolean resumed(EntityManager em, Job job) {
        return queuedAgain(job, Job.State.PAUSED)
                || job.wish() == Job.Wish.PAUSE && store.wish(em, job.id(), null);
    }

    private static boolean queuedAgain(Job job, Job.State from) {
        if (job.state() != from) {
            return false;
        }
        job.queueAgain();
        return true;
    }

    private JobView act(String id, String action, BiFunction<EntityManager, Job, Boolean> change) {
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    Job job = jobs.seen(id);
                                    JobView before = jobs.view(job);
                                    if (!JobViews.mayAct(callers.current(), job.user())) {
                                        throw new NotAllowed("kernel.job.not-yours");
                                    }
                                    if (!before.actions.contains(action)
                                            || !change.apply(em, job)) {
                                        throw new Conflict("kernel.job.state")
                                                .with("state", before.state);
                                    }
                                    em.flush();
                                    em.refresh(job);
                                    JobView after = jobs.view(job);
                                    audit.record("kernel.job", job.id(), action, before, after);
                                    return after;
                                }));
    }
}
