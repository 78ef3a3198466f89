package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.kernel.domain.Job;
import org.atrium.kernel.domain.Pace;

/** Jobs. */
public class JobStore {
    /** One row of the list. */
    public record Row(
            long id,
            String type,
            String state,
            String wish,
            String project,
            String user,
            long done,
            long total,
            String problem,
            Instant createdAt,
            Instant startedAt,
            Instant finishedAt,
            Pace pace) {}

    /**
     * What the list is narrowed to; null for all.
     *
     * @param project its code
     */
    public record Filter(Job.State state, String type, String project, String user) {}

    /** Ids of the jobs that somebody must do, oldest first. */
    public List<Long> open(EntityManager em) {
        return em.createQuery(
                        "SELECT j.id FROM Job j WHERE j.state IN :open ORDER BY j.id", Long.class)
                .setParameter("open", List.of(Job.State.QUEUED, Job.State.RUNNING))
                .getResultList();
    }

    /** Asks something of a job that is queued or at work; null takes it back. */
    public boolean wish(EntityManager em, long id, Job.Wish wish) {
        SqlQuery update =
                wish == null
                        ? SqlQuery.sql("UPDATE KERNEL.JOB SET WISH = NULL")
                        : SqlQuery.sql("UPDATE KERNEL.JOB SET WISH = ?", wish);
        return update.add("WHERE ID = ? AND STATE IN ('QUEUED', 'RUNNING')", id).execute(em) == 1;
    }

    /** The wish has come true. */
    public void forgetWish(EntityManager em, long id) {
        SqlQuery.sql("UPDATE KERNEL.JOB SET WISH = NULL WHERE ID = ?", id).execute(em);
    }

    /**
     * Jobs, newest first. They are chosen first and joined then: Derby would sort all jobs for each
     * page.
     */
    public List<Row> list(EntityManager em, Filter filter, long before, int limit) {
        return SqlQuery.sql(
                        "SELECT J.ID, J.TYPE, J.STATE, J.WISH, P.CODE, J.USER_NAME, J.DONE,"
                                + " J.TOTAL, J.PROBLEM, J.CREATED_AT, J.STARTED_AT,"
                                + " J.FINISHED_AT, J.RESUMED_AT, J.RESUMED_DONE, J.PROGRESS_AT"
                                + SqlQuery.FROM_IN_ORDER
                                + "(SELECT J.ID FROM KERNEL.JOB J WHERE J.ID < ?",
                        before)
                .addIf("AND J.STATE = ?", filter.state())
                .addIf("AND J.TYPE = ?", filter.type())
                .addIf(
                        "AND J.PROJECT_ID = (SELECT P.ID FROM KERNEL.PROJECT P WHERE P.CODE = ?)",
                        filter.project())
                .addIf("AND J.USER_NAME = ?", filter.user())
                .add("ORDER BY J.ID DESC FETCH FIRST " + limit + " ROWS ONLY)")
                .add("N JOIN KERNEL.JOB J ON J.ID = N.ID")
                .add("LEFT JOIN KERNEL.PROJECT P ON P.ID = J.PROJECT_ID")
                .add("ORDER BY J.ID DESC")
                .uncommitted()
                .list(em, limit, JobStore::row);
    }

    /** The same of one job that is already read. */
    public Row row(EntityManager em, Job job) {
        String project =
                job.projectId() == null
                        ? null
                        : SqlQuery.sql(
                                        "SELECT CODE FROM KERNEL.PROJECT WHERE ID = ?",
                                        job.projectId())
                                .one(em, r -> r.text(0));
        return new Row(
                job.id(),
                job.type(),
                job.state().name(),
                job.wish() == null ? null : job.wish().name(),
                project,
                job.user(),
                job.done(),
                job.total(),
                job.problem(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.pace());
    }

    /** Number of jobs by state. */
    public Map<String, Long> counts(EntityManager em) {
        return SqlQuery.sql("SELECT STATE, COUNT(*) FROM KERNEL.JOB GROUP BY STATE")
                .list(em, r -> Map.entry(r.text(0), r.number(1)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(SqlRow r) {
        long done = r.number(6);
        long total = r.number(7);
        Pace pace = new Pace(done - r.number(13), total - done, r.instant(12), r.instant(14));
        return new Row(
                r.number(0),
                r.text(1),
                r.text(2),
                r.text(3),
                r.text(4),
                r.text(5),
                done,
                total,
                r.text(8),
                r.instant(9),
                r.instant(10),
                r.instant(11),
                pace);
    }
}
