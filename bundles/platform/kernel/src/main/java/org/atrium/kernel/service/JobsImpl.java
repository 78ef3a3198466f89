package org.atrium.kernel.service;

import java.time.Clock;
import java.util.List;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.domain.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores jobs and shows them; {@link JobWorker} runs them. */
@Component(service = {Jobs.class, JobsImpl.class})
public class JobsImpl implements Jobs {
    private final KernelUnit unit;
    private final Callers callers;
    private final IdBlocks ids;
    private final Json json;
    private final Clock clock = Clock.systemUTC();

    /** Over the kernel's tables. */
    @Activate
    public JobsImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Json json) {
        this.unit = unit;
        this.callers = callers;
        this.ids = ids;
        this.json = json;
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
        return view(job);
    }

    private JobView view(Job job) {
        JobView view = new JobView();
        view.id = Ids.print(job.id());
        view.type = job.type();
        view.state = job.state().name();
        view.done = job.done();
        view.total = job.total();
        view.startedAt = job.startedAt();
        view.finishedAt = job.finishedAt();
        view.result = job.result() == null ? null : json.tree(job.result());
        view.problems = job.problem() == null ? List.of() : List.of(job.problem());
        return view;
    }
}
