package org.atrium.invoices.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.PageRequest;
import org.atrium.invoices.api.ResultFileView;
import org.atrium.invoices.domain.ResultLine;
import org.atrium.invoices.domain.ResultLine.Fault;
import org.atrium.invoices.domain.ResultOutcome;
import org.atrium.invoices.domain.ResultState;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Sheets of results with their rows. */
public class ResultStore {
    private static final String VIEW =
            "SELECT ID, FILE_NAME, JOB_ID, LINES, APPLIED, UNCHANGED, REJECTED, UPLOADED_BY,"
                    + " UPLOADED_AT FROM INVOICES.RESULT_FILE WHERE PROJECT_ID = ?";
    private static final String LINE =
            "SELECT ROW_NO, STATE, NUMBER, BLUE_NUMBER, TAX_NUMBER, RESULT_ON, OUTCOME, REASON,"
                    + " FAULT_COLUMN, FAULT_CODE, FAULT_SAID, INVOICE_ID FROM INVOICES.RESULT_LINE"
                    + " WHERE FILE_ID = ?";

    /**
     * A sheet that comes in.
     *
     * @param id of the sheet
     * @param project that it belongs to
     * @param fileName as uploaded
     * @param by name of who uploads it
     * @param at when
     */
    public record Arriving(long id, long project, String fileName, String by, Instant at) {}

    /**
     * A row with what became of it.
     *
     * @param line as read
     * @param state what became of it
     * @param invoiceId null where none was found
     */
    public record Kept(ResultLine line, ResultState state, String invoiceId) {}

    /** Adds a sheet with its rows. */
    public void add(EntityManager em, Arriving file, List<ResultLine> lines) {
        Map<ResultState, Long> states =
                lines.stream()
                        .map(ResultStore::state)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        SqlQuery.sql(
                        "INSERT INTO INVOICES.RESULT_FILE (ID, PROJECT_ID, FILE_NAME, LINES,"
                                + " APPLIED, UNCHANGED, REJECTED, UPLOADED_BY, UPLOADED_AT)"
                                + " VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)",
                        file.id(),
                        file.project(),
                        file.fileName(),
                        lines.size(),
                        states.getOrDefault(ResultState.UNCHANGED, 0L),
                        states.getOrDefault(ResultState.REJECTED, 0L),
                        file.by(),
                        file.at())
                .execute(em);
        SqlBatch.insert(
                        "INVOICES.RESULT_LINE",
                        "FILE_ID, ROW_NO, STATE, NUMBER, BLUE_NUMBER, TAX_NUMBER, RESULT_ON,"
                                + " OUTCOME, REASON, FAULT_COLUMN, FAULT_CODE, FAULT_SAID")
                .execute(em, lines, line -> values(file.id(), line));
    }

    /** Notes the job that applies it. */
    public void workedOnBy(EntityManager em, long file, long job) {
        SqlQuery.sql("UPDATE INVOICES.RESULT_FILE SET JOB_ID = ? WHERE ID = ?", job, file)
                .execute(em);
    }

    /** The first row that waits; null where none does. */
    public ResultLine next(EntityManager em, long file) {
        List<Kept> next =
                SqlQuery.sql(LINE, file)
                        .add("AND STATE = ? ORDER BY ROW_NO", ResultState.WAITING.name())
                        .list(em, 1, ResultStore::kept);
        return next.isEmpty() ? null : next.get(0).line();
    }

    /** Writes down what became of a row that waited. */
    public void settle(EntityManager em, long file, int row, Settled settled) {
        Fault fault = settled.fault();
        SqlQuery.sql(
                        "UPDATE INVOICES.RESULT_LINE SET STATE = ?, INVOICE_ID = ?,"
                                + " FAULT_COLUMN = ?, FAULT_CODE = ?, FAULT_SAID = ?"
                                + " WHERE FILE_ID = ? AND ROW_NO = ?",
                        settled.state().name(),
                        settled.invoice(),
                        fault == null ? null : fault.column(),
                        fault == null ? null : fault.code(),
                        fault == null ? null : fault.said(),
                        file,
                        row)
                .execute(em);
        String count = settled.state().name();
        SqlQuery.sql(
                        "UPDATE INVOICES.RESULT_FILE SET "
                                + count
                                + " = "
                                + count
                                + " + 1 WHERE ID = ?",
                        file)
                .execute(em);
    }

    /**
     * What became of a row.
     *
     * @param state APPLIED, UNCHANGED or REJECTED
     * @param invoice null where none was found
     * @param fault null unless rejected
     */
    public record Settled(ResultState state, Long invoice, Fault fault) {}

    /** As shown; null where the project has no such sheet. */
    public ResultFileView view(EntityManager em, long project, long id) {
        return SqlQuery.sql(VIEW + " AND ID = ?", project, id).one(em, ResultStore::view);
    }

    /** One page, newest first. */
    public List<ResultFileView> list(EntityManager em, long project, PageRequest page) {
        return SqlQuery.sql(VIEW, project)
                .add("AND ID < ? ORDER BY ID DESC", page.afterId(Long.MAX_VALUE))
                .list(em, page.fetch(), ResultStore::view);
    }

    /** One page of its rows, in the order of the sheet; state null means all. */
    public List<Kept> lines(EntityManager em, long file, String state, PageRequest page) {
        return SqlQuery.sql(LINE, file)
                .add("AND ROW_NO > ?", page.afterId(0))
                .addIf("AND STATE = ?", state)
                .add("ORDER BY ROW_NO")
                .list(em, page.fetch(), ResultStore::kept);
    }

    private static ResultState state(ResultLine line) {
        if (line.fault() != null) {
            return ResultState.REJECTED;
        }
        return line.outcome() == ResultOutcome.PENDING
                ? ResultState.UNCHANGED
                : ResultState.WAITING;
    }

    private static Object[] values(long file, ResultLine line) {
        Fault fault = line.fault() == null ? new Fault(null, null, null) : line.fault();
        return new Object[] {
            file,
            line.row(),
            state(line).name(),
            line.number(),
            line.blueNumber(),
            line.taxNumber(),
            line.day(),
            line.outcome(),
            line.reason(),
            fault.column(),
            fault.code(),
            fault.said()
        };
    }

    private static Kept kept(SqlRow r) {
        Fault fault = r.text(9) == null ? null : new Fault(r.text(8), r.text(9), r.text(10));
        ResultLine line =
                new ResultLine(
                        r.number(0).intValue(),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.date(5),
                        r.text(6) == null ? null : ResultOutcome.valueOf(r.text(6)),
                        r.text(7),
                        fault);
        return new Kept(line, ResultState.valueOf(r.text(1)), r.id(11));
    }

    private static ResultFileView view(SqlRow r) {
        ResultFileView view = new ResultFileView();
        view.id = r.id(0);
        view.fileName = r.text(1);
        view.jobId = r.id(2);
        view.lines = r.number(3);
        view.applied = r.number(4);
        view.unchanged = r.number(5);
        view.rejected = r.number(6);
        view.waiting = view.lines - view.applied - view.unchanged - view.rejected;
        view.uploadedBy = r.text(7);
        view.uploadedAt = r.instant(8);
        return view;
    }
}
