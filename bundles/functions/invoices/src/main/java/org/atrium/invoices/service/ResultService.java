package org.atrium.invoices.service;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.atrium.invoices.api.ResultFileView;
import org.atrium.invoices.api.ResultLineRow;
import org.atrium.invoices.domain.ResultLine;
import org.atrium.invoices.domain.ResultReader;
import org.atrium.invoices.domain.ResultState;
import org.atrium.invoices.store.ResultStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the sheet of results that tax bureau or provider give back, and shows what became of each
 * row. A row that says what is recorded already changes nothing: a sheet can come twice.
 */
@Component(service = ResultService.class)
public class ResultService {
    /** A transaction that adds more rows has Derby lock the whole table. */
    private static final int MOST_ROWS = 4_000;

    private static final String NOT_FOUND = "invoices.result.not-found";

    private final Transactions transactions;
    private final InvoicesUnit unit;
    private final Desk desk;
    private final Sheets sheets;
    private final Jobs jobs;
    private final Messages messages;
    private final Audit audit;
    private final ResultStore results = new ResultStore();

    /** Over the tables of invoices. */
    @Activate
    public ResultService(
            @Reference Transactions transactions,
            @Reference InvoicesUnit unit,
            @Reference Desk desk,
            @Reference Sheets sheets,
            @Reference Jobs jobs,
            @Reference Messages messages,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.sheets = sheets;
        this.jobs = jobs;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Takes a sheet for a job to apply, row by row.
     *
     * @throws InvalidInput {@code documents.sheet.*}, {@code invoices.result.no-header}, {@code
     *     .no-rows}, {@code .too-many}
     */
    public ResultFileView take(String fileName, InputStream in) {
        try (SheetRows rows = sheets.read(fileName, in, ResultReader::isHeader)) {
            List<ResultLine> lines = lines(rows);
            String name = rows.fileName();
            return transactions.write(() -> unit.joined(em -> taken(em, name, lines)));
        }
    }

    /** Sheets of the project, newest first. */
    public Page<ResultFileView> list(PageRequest page) {
        List<ResultFileView> files =
                transactions.read(() -> unit.joined(em -> results.list(em, desk.project(), page)));
        return Page.of(files, page, view -> view.id);
    }

    /** One sheet. */
    public ResultFileView get(String id) {
        long wanted = Ids.parse(id, NOT_FOUND);
        return transactions.read(() -> unit.joined(em -> view(em, wanted)));
    }

    /** Its rows with what became of them, in the order of the sheet; state null means all. */
    public Page<ResultLineRow> lines(String id, String state, PageRequest page) {
        long wanted = Ids.parse(id, NOT_FOUND);
        Check check = new Check();
        ResultState of = check.optionalChoice("state", state, ResultState.class);
        check.done();
        List<ResultStore.Kept> kept =
                transactions.read(
                        () ->
                                unit.joined(
                                        em -> {
                                            view(em, wanted);
                                            String only = of == null ? null : of.name();
                                            return results.lines(em, wanted, only, page);
                                        }));
        return Page.of(kept.stream().map(this::row).toList(), page, r -> String.valueOf(r.row));
    }

    private static List<ResultLine> lines(SheetRows rows) {
        ResultReader reader = new ResultReader();
        for (SheetRow row : rows) {
            reader.accept(row.number(), row.cells());
            if (reader.rows() > MOST_ROWS) {
                throw new InvalidInput("invoices.result.too-many").with("rows", MOST_ROWS);
            }
        }
        reader.requireRows();
        return new ArrayList<>(reader.drain());
    }

    private ResultFileView taken(EntityManager em, String name, List<ResultLine> lines) {
        long id = desk.id();
        results.add(
                em,
                new ResultStore.Arriving(id, desk.project(), name, desk.name(), desk.now()),
                lines);
        ResultWork work = new ResultWork();
        work.fileId = Ids.print(id);
        results.workedOnBy(em, id, Long.parseLong(jobs.start(ResultJob.TYPE, work).id));
        ResultFileView view = view(em, id);
        audit.record("invoices.result", id, "take", null, view);
        return view;
    }

    private ResultFileView view(EntityManager em, long id) {
        ResultFileView view = results.view(em, desk.project(), id);
        if (view == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return view;
    }

    private ResultLineRow row(ResultStore.Kept kept) {
        ResultLine line = kept.line();
        ResultLineRow row = new ResultLineRow();
        row.row = line.row();
        row.state = kept.state().name();
        row.number = line.number();
        row.taxNumber = line.taxNumber();
        row.issuedOn = line.day();
        row.result = line.outcome() == null ? null : line.outcome().name();
        row.reason = line.reason();
        row.invoiceId = kept.invoiceId();
        if (line.fault() != null) {
            Map<String, Object> said = new HashMap<>();
            said.put("said", line.fault().said());
            said.put("number", line.fault().said());
            row.column = line.fault().column();
            row.code = line.fault().code();
            row.message = messages.text(row.code, said, desk.language());
        }
        return row;
    }
}
