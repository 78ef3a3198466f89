package org.atrium.registry.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.PersonNames;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.domain.ImportRun;

/** Imports with their files, and whose turn it is. */
public class ImportStore {
    private static final Set<String> WAITED_OR_LOST = Set.of("40XL1", "40XL2", "55P03", "23505");
    private static final String RUN =
            "SELECT ID, PROJECT_ID, FILE_NAME, DRY_RUN, ALL_OR_NOTHING, ROWS_READ, RECOGNISED,"
                    + " CREATED, UPDATED, UNCHANGED, REJECTED, JOB_ID, WRITTEN, "
                    + PersonNames.of("STARTED_BY")
                    + ","
                    + " STARTED_AT, FINISHED_AT FROM REGISTRY.IMPORT_RUN"
                    + " WHERE PROJECT_ID = ? AND ID = ?";

    /**
     * An import in the list.
     *
     * @param run what it is and came to
     * @param jobId null where it was answered at once
     * @param finishedAt null while it runs
     */
    public record Listed(
            ImportRun run,
            Long jobId,
            boolean written,
            String startedBy,
            Instant startedAt,
            Instant finishedAt) {}

    /** Adds an import. */
    public void add(EntityManager em, ImportRun run, String user, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO REGISTRY.IMPORT_RUN (ID, PROJECT_ID, FILE_NAME, DRY_RUN,"
                                + " ALL_OR_NOTHING, ROWS_READ, RECOGNISED, CREATED, UPDATED,"
                                + " UNCHANGED, REJECTED, WRITTEN, STARTED_BY, STARTED_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?)",
                        run.id(),
                        run.projectId(),
                        run.fileName(),
                        run.dryRun(),
                        run.allOrNothing(),
                        run.rows(),
                        run.recognised(),
                        false,
                        user,
                        at)
                .execute(em);
    }

    /** Remembers the job that carries it out, and where the sheet is kept for it. */
    public void carriedOutBy(EntityManager em, long id, long jobId, long sheet) {
        SqlQuery.sql(
                        "UPDATE REGISTRY.IMPORT_RUN SET JOB_ID = ?, SHEET_ID = ? WHERE ID = ?",
                        jobId,
                        sheet,
                        id)
                .execute(em);
    }

    /** Where the sheet of a job is kept. */
    public long sheet(EntityManager em, ImportRun run) {
        return SqlQuery.sql("SELECT SHEET_ID FROM REGISTRY.IMPORT_RUN WHERE ID = ?", run.id())
                .one(em, r -> r.number(0));
    }

    /** Whether it wrote anything; null while it is at work. */
    public Boolean written(EntityManager em, ImportRun run) {
        return SqlQuery.sql(
                        "SELECT WRITTEN FROM REGISTRY.IMPORT_RUN WHERE ID = ?"
                                + " AND FINISHED_AT IS NOT NULL",
                        run.id())
                .one(em, r -> r.flag(0));
    }

    /** Where its job stands; null before the first chunk. */
    public String progress(EntityManager em, ImportRun run) {
        return SqlQuery.sql("SELECT CHUNK_CURSOR FROM REGISTRY.IMPORT_RUN WHERE ID = ?", run.id())
                .one(em, r -> r.text(0));
    }

    /** Stores where its job stands, in the transaction and on the connection of its houses. */
    public void progress(EntityManager em, ImportRun run, String cursor) {
        SqlQuery.sql(
                        "UPDATE REGISTRY.IMPORT_RUN SET CHUNK_CURSOR = ? WHERE ID = ?",
                        cursor,
                        run.id())
                .execute(em);
    }

    /** Stores what it came to so far. */
    public void count(EntityManager em, ImportRun run) {
        ImportFigures f = run.figures();
        SqlQuery.sql(
                        "UPDATE REGISTRY.IMPORT_RUN SET CREATED = ?, UPDATED = ?, UNCHANGED = ?,"
                                + " REJECTED = ? WHERE ID = ?",
                        f.created(),
                        f.updated(),
                        f.unchanged(),
                        f.rejected(),
                        run.id())
                .execute(em);
    }

    /** Ends it. */
    public void finish(EntityManager em, ImportRun run, boolean written, Instant at) {
        count(em, run);
        SqlQuery.sql(
                        "UPDATE REGISTRY.IMPORT_RUN SET WRITTEN = ?, FINISHED_AT = ? WHERE ID = ?",
                        written,
                        at,
                        run.id())
                .execute(em);
    }

    /** The import; null where the project has no such import. */
    public ImportRun find(EntityManager em, long project, long id) {
        return SqlQuery.sql(RUN, project, id).one(em, ImportStore::run);
    }

    /** Imports before this one, newest first. */
    public List<Listed> list(EntityManager em, long project, long before, int limit) {
        return SqlQuery.sql(RUN.replace("ID = ? AND ID = ?", "ID = ? AND ID < ?"), project, before)
                .add("ORDER BY ID DESC")
                .list(
                        em,
                        limit,
                        r ->
                                new Listed(
                                        run(r),
                                        r.number(11),
                                        r.flag(12),
                                        r.text(13),
                                        r.instant(14),
                                        r.instant(15)));
    }

    /** Forgets imports that began before this instant, with the personal data in their rejects. */
    public void forgetBefore(EntityManager em, Instant instant) {
        String old =
                " WHERE IMPORT_ID IN (SELECT ID FROM REGISTRY.IMPORT_RUN WHERE STARTED_AT < ?)";
        SqlQuery.sql("DELETE FROM REGISTRY.IMPORT_REJECT" + old, instant).execute(em);
        SqlQuery.sql("DELETE FROM REGISTRY.IMPORT_RUN WHERE STARTED_AT < ?", instant).execute(em);
    }

    /**
     * Lets one import of a project write at a time, until the end of the transaction.
     *
     * @param importId the one that wants to
     * @param now to tell whether the one that holds the turn is still at work
     * @throws Conflict {@code registry.import.busy}
     */
    public void lock(EntityManager em, long project, long importId, Instant now) {
        try {
            int found =
                    SqlQuery.sql(
                                    "UPDATE REGISTRY.IMPORT_LOCK SET IMPORTS = IMPORTS + 1"
                                            + " WHERE PROJECT_ID = ?",
                                    project)
                            .execute(em);
            if (found == 0) {
                SqlQuery.sql(
                                "INSERT INTO REGISTRY.IMPORT_LOCK (PROJECT_ID, IMPORTS)"
                                        + " VALUES (?, 1)",
                                project)
                        .execute(em);
            }
        } catch (RuntimeException e) {
            throw waitedOrLost(e) ? busy() : e;
        }
        Long holder =
                SqlQuery.sql(
                                "SELECT HELD_BY FROM REGISTRY.IMPORT_LOCK WHERE PROJECT_ID = ?"
                                        + " AND HELD_UNTIL > ?",
                                project,
                                now)
                        .one(em, r -> r.number(0));
        if (holder != null && holder != importId) {
            throw busy();
        }
    }

    /** Keeps the turn over several transactions; an {@code until} that is past gives it back. */
    public void hold(EntityManager em, long project, long importId, Instant until) {
        SqlQuery.sql(
                        "UPDATE REGISTRY.IMPORT_LOCK SET HELD_BY = ?, HELD_UNTIL = ?"
                                + " WHERE PROJECT_ID = ?",
                        importId,
                        until,
                        project)
                .execute(em);
    }

    private static ImportRun run(SqlRow r) {
        return new ImportRun(
                r.number(0),
                r.number(1),
                r.text(2),
                r.flag(3),
                r.flag(4),
                r.number(5).intValue(),
                r.text(6),
                new ImportFigures(
                        r.number(7).intValue(),
                        r.number(8).intValue(),
                        r.number(9).intValue(),
                        r.number(10).intValue()));
    }

    private static Conflict busy() {
        return new Conflict("registry.import.busy");
    }

    private static boolean waitedOrLost(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql && WAITED_OR_LOST.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
