package org.atrium.kernel.service;

import java.time.Clock;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.domain.Job;
import org.atrium.kernel.store.JobStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores jobs and shows one; {@link JobWorker} runs them. */
@Component(service = {Jobs.class, JobsImpl.class})
public class JobsImpl implements Jobs {
    private final KernelUnit unit;
    private final Callers callers;
    private final IdBlocks ids;
    private final Json json;
    private final Messages messages;
    private final JobStore store = new JobStore();
    private final Clock clock = Clock.systemUTC();

    /** Over the kernel's tables. */
    @Activate
    public JobsImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Json json,
            @Reference Messages messages) {
        this.unit = unit;
        this.callers = callers;
        this.ids = ids;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public JobView start(String type, Object parameters) {
        Job job =
                Job.queue(
                        ids.next(),
                        type,
                        json.write(parameters),
                        callers.current(),
                        clock.instant());
        unit.joined(
                em -> {
                    em.persist(job);
                    return null;
                });
        return view(job);
    }

    /** A job that the caller started; group IT and auditors see all. */
    public JobView get(String id) {
        return view(seen(id));
    }

    /** The job itself, under the same condition. */
    Job seen(String id) {
        long key = Ids.parse(id, "kernel.job.not-found");
        Job job = unit.joined(em -> em.find(Job.class, key));
        Caller caller = callers.current();
        boolean sees =
                job != null
                        && (job.user().equals(caller.user())
                                || caller.has(Roles.GROUP_IT)
                                || caller.has(Roles.AUDITOR));
        if (!sees) {
            throw new NotFound("kernel.job.not-found").with("id", id);
        }
        return job;
    }

    /** A job as its starter or group IT sees it. */
    JobView view(Job job) {
        JobView view =
                JobViews.of(unit.joined(em -> store.row(em, job)), callers.current(), messages);
        view.result = job.result() == null ? null : json.tree(job.result());
        return view;
    }
}
