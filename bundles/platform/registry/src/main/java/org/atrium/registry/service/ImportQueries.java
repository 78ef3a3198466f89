package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.ImportView;
import org.atrium.registry.api.RecognisedSheet;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.store.ImportStore;
import org.atrium.registry.store.RejectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows imports of the last days and the rows that they refused. */
@Component(service = ImportQueries.class)
public class ImportQueries {
    private static final String NOT_FOUND = "registry.import.not-found";

    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Json json;
    private final Messages messages;
    private final Sheets sheets;
    private final ImportReport report;
    private final ImportStore imports = new ImportStore();
    private final RejectStore rejects = new RejectStore();

    /** Over the unit. */
    @Activate
    public ImportQueries(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Json json,
            @Reference Messages messages,
            @Reference Sheets sheets,
            @Reference ImportReport report) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.json = json;
        this.messages = messages;
        this.sheets = sheets;
        this.report = report;
    }

    /** Imports of the project, newest first. */
    public Page<ImportView> list(PageRequest page) {
        long before = page.afterId(Long.MAX_VALUE);
        List<ImportView> rows =
                read(em -> imports.list(em, project(), before, page.fetch())).stream()
                        .map(this::view)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * One import.
     *
     * @throws NotFound {@code registry.import.not-found}
     */
    public ImportView get(String id) {
        return view(found(id));
    }

    /**
     * The reasons for which it refused rows, by row.
     *
     * @throws NotFound {@code registry.import.not-found}
     */
    public Page<ImportResult.RejectedRow> rejected(String id, PageRequest page) {
        long importId = found(id).run().id();
        String[] after = (page.after() == null ? "0-0" : page.after()).split("-");
        Check check = new Check();
        if (after.length != 2 || !after[0].matches("\\d{1,9}") || !after[1].matches("\\d{1,9}")) {
            check.wrong("after", "registry.page.after");
        }
        check.done();
        int row = Integer.parseInt(after[0]);
        int sequence = Integer.parseInt(after[1]);
        List<RejectStore.Reason> reasons =
                read(em -> rejects.list(em, importId, row, sequence, page.fetch()));
        Map<ImportResult.RejectedRow, String> places = new LinkedHashMap<>();
        reasons.forEach(r -> places.put(report.rejected(r), r.row() + "-" + r.sequence()));
        return Page.of(List.copyOf(places.keySet()), page, places::get);
    }

    /**
     * A sheet to mend and send again.
     *
     * @param fileName ends with the kind
     * @param type media type
     */
    public record Mended(String fileName, String type, byte[] content) {}

    /**
     * The refused rows as they stood in the sheet, under its header, with their reasons behind.
     *
     * @param type {@code xlsx} or {@code csv}
     * @throws NotFound {@code registry.import.not-found}
     */
    public Mended sheet(String id, String type) {
        Check check = new Check();
        if (!"csv".equals(type) && !"xlsx".equals(type)) {
            check.wrong("type", "common.page.format");
        }
        check.done();
        ImportView view = get(id);
        long importId = Long.parseLong(view.id);
        List<RejectStore.Reason> reasons =
                read(em -> rejects.list(em, importId, 0, 0, RejectStore.MOST_REASONS));
        List<Object> titles = titles(view.recognised);
        int width = titles.size();
        List<String> header = new ArrayList<>(titles.stream().map(String::valueOf).toList());
        for (String column : List.of("row", "column", "reasons", "reason-zh", "reason-en")) {
            header.add(messages.text("registry.import.sheet." + column, Map.of(), "zh"));
        }
        List<List<Object>> rows =
                reasons.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RejectStore.Reason::row, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(r -> row(r, width))
                        .toList();
        boolean csv = "csv".equals(type);
        return new Mended(
                "rejected-" + view.id + "." + type,
                csv
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                csv ? sheets.csv(header, rows) : sheets.xlsx("1", header, rows));
    }

    private List<Object> row(List<RejectStore.Reason> reasons, int width) {
        List<Object> cells = new ArrayList<>(report.cells(reasons.get(0)));
        while (cells.size() < width) {
            cells.add(null);
        }
        List<Object> row = new ArrayList<>(cells.subList(0, width));
        row.add(reasons.get(0).row());
        row.add(joined(reasons.stream().map(r -> r.column() == null ? "" : r.column()).toList()));
        row.add(joined(reasons.stream().map(RejectStore.Reason::code).toList()));
        row.add(joined(reasons.stream().map(r -> report.text(r, "zh")).toList()));
        row.add(joined(reasons.stream().map(r -> report.text(r, "en")).toList()));
        return row;
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts.stream().distinct().toList());
    }

    private static List<Object> titles(RecognisedSheet sheet) {
        List<Object> titles = new ArrayList<>();
        for (RecognisedSheet.Column column : sheet.columns) {
            while (titles.size() < column.position - 1) {
                titles.add("");
            }
            titles.add(column.title);
        }
        return titles;
    }

    private ImportStore.Listed found(String id) {
        long importId = Ids.parse(id, NOT_FOUND);
        return read(em -> imports.list(em, project(), importId + 1, 1)).stream()
                .filter(listed -> listed.run().id() == importId)
                .findFirst()
                .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
    }

    private <T> T read(Function<EntityManager, T> query) {
        return transactions.read(() -> unit.joined(query));
    }

    private long project() {
        return callers.current().projectId();
    }

    private ImportView view(ImportStore.Listed listed) {
        ImportFigures figures = listed.run().figures();
        ImportView view = new ImportView();
        view.id = Ids.print(listed.run().id());
        view.fileName = listed.run().fileName();
        view.dryRun = listed.run().dryRun();
        view.allOrNothing = listed.run().allOrNothing();
        view.rows = listed.run().rows();
        view.created = figures.created();
        view.updated = figures.updated();
        view.unchanged = figures.unchanged();
        view.rejectedRows = figures.rejected();
        view.written = listed.written();
        view.jobId = listed.jobId() == null ? null : Ids.print(listed.jobId());
        view.startedBy = listed.startedBy();
        view.startedAt = listed.startedAt();
        view.finishedAt = listed.finishedAt();
        view.recognised = json.read(listed.run().recognised(), RecognisedSheet.class);
        return view;
    }
}
