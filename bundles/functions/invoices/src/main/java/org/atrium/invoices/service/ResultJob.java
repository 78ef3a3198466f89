package org.atrium.invoices.service;

import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.FieldProblem;
import org.atrium.common.Problem;
import org.atrium.invoices.api.ResultFileView;
import org.atrium.invoices.domain.Invoice;
import org.atrium.invoices.domain.InvoiceState;
import org.atrium.invoices.domain.ResultColumn;
import org.atrium.invoices.domain.ResultLine;
import org.atrium.invoices.domain.ResultLine.Fault;
import org.atrium.invoices.domain.ResultState;
import org.atrium.invoices.store.InvoiceStore;
import org.atrium.invoices.store.ResultStore;
import org.atrium.invoices.store.ResultStore.Settled;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Applies a sheet of results, a row in each transaction, by the steps that people take. Which rows
 * wait stands with them, so that a new process goes on where the last one ended.
 */
@Component(service = ResultJob.class)
public class ResultJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "invoices.result-reading";

    private final InvoicesUnit unit;
    private final Desk desk;
    private final InvoiceSteps steps;
    private final Json json;
    private final InvoiceStore invoices = new InvoiceStore();
    private final ResultStore results = new ResultStore();

    /** Over the tables of invoices. */
    @Activate
    public ResultJob(
            @Reference InvoicesUnit unit,
            @Reference Desk desk,
            @Reference InvoiceSteps steps,
            @Reference Json json) {
        this.unit = unit;
        this.desk = desk;
        this.steps = steps;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        long file = Long.parseLong(json.read(job.parameters(), ResultWork.class).fileId);
        return unit.joined(em -> next(em, file));
    }

    private JobChunk next(EntityManager em, long file) {
        ResultLine line = results.next(em, file);
        if (line != null) {
            results.settle(em, file, line.row(), settled(em, line));
        }
        ResultFileView view = results.view(em, desk.project(), file);
        long done = view.lines - view.waiting;
        return line == null
                ? new JobChunk(null, done, view.lines, Map.of("fileId", view.id))
                : new JobChunk(String.valueOf(line.row()), done, view.lines, null);
    }

    /** A refusal comes before anything is written: the row says why, and the next one goes on. */
    private Settled settled(EntityManager em, ResultLine line) {
        Invoice invoice = invoices.find(em, desk.project(), line.number(), line.blueNumber());
        if (invoice == null) {
            String said = line.number() == null ? line.blueNumber() : line.number();
            return rejected(null, ResultColumn.NUMBER, "invoices.result.unknown", said);
        }
        try {
            return new Settled(applied(em, invoice, line), invoice.id(), null);
        } catch (Problem refusal) {
            return rejected(invoice, refusal);
        }
    }

    private ResultState applied(EntityManager em, Invoice invoice, ResultLine line) {
        String id = String.valueOf(invoice.id());
        InvoiceSteps.Result said = new InvoiceSteps.Result(line.taxNumber(), line.day());
        switch (line.outcome()) {
            case ISSUED:
                if (isKnown(invoice.taxNumber(), line.taxNumber())) {
                    return ResultState.UNCHANGED;
                }
                steps.issue(em, id, said);
                break;
            case RED_ISSUED:
                requireBlue(invoice, line);
                if (isKnown(invoice.redNumber(), line.taxNumber())) {
                    return ResultState.UNCHANGED;
                }
                steps.issueRed(em, id, said);
                break;
            default:
                if (invoice.state() == InvoiceState.REFUSED) {
                    return ResultState.UNCHANGED;
                }
                steps.refuse(em, id, line.reason());
                break;
        }
        return ResultState.APPLIED;
    }

    private static boolean isKnown(String recorded, String said) {
        if (recorded != null && !recorded.equals(said)) {
            throw new Conflict("invoices.result.other-number").with("said", recorded);
        }
        return recorded != null;
    }

    private static void requireBlue(Invoice invoice, ResultLine line) {
        if (line.blueNumber() != null && invoice.taxNumber() != null) {
            isKnown(invoice.taxNumber(), line.blueNumber());
        }
    }

    private static Settled rejected(Invoice invoice, Problem refusal) {
        if (refusal.fields().isEmpty()) {
            Object said = refusal.arguments().values().stream().findFirst().orElse("");
            return rejected(invoice, ResultColumn.TAX_NUMBER, refusal.code(), String.valueOf(said));
        }
        FieldProblem field = refusal.fields().get(0);
        ResultColumn column =
                "day".equals(field.field()) ? ResultColumn.DAY : ResultColumn.TAX_NUMBER;
        return rejected(invoice, column, field.code(), "");
    }

    private static Settled rejected(
            Invoice invoice, ResultColumn column, String code, String said) {
        return new Settled(
                ResultState.REJECTED,
                invoice == null ? null : invoice.id(),
                new Fault(column.title(), code, said));
    }
}
