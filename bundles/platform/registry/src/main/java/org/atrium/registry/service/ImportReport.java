package org.atrium.registry.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.documents.api.SheetRow;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Sealing;
import org.atrium.registry.api.HouseHandedOver;
import org.atrium.registry.api.HousesImported;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.OwnerChanged;
import org.atrium.registry.api.RecognisedSheet;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.domain.ImportRun;
import org.atrium.registry.domain.LedgerChange;
import org.atrium.registry.domain.LedgerColumn;
import org.atrium.registry.domain.LedgerHeader;
import org.atrium.registry.domain.LedgerImport;
import org.atrium.registry.domain.RowProblem;
import org.atrium.registry.store.RejectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells what an import did: the answer, one audit row for the import and one for each known house
 * that changed, the events, and the refused rows.
 */
@Component(service = ImportReport.class)
public class ImportReport {
    private static final String CELLS = "registry.import-reject";
    private static final int MAX_REASONS = 1_000;
    private static final int MAX_TITLE = 200;

    private final Callers callers;
    private final Messages messages;
    private final Audit audit;
    private final Events events;
    private final Json json;
    private final Sealing sealing;
    private final RejectStore rejects = new RejectStore();

    /** With the kernel's services. */
    @Activate
    public ImportReport(
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Json json,
            @Reference Sealing sealing) {
        this.callers = callers;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.sealing = sealing;
    }

    /** The answer: figures, and the first reasons in the caller's language. */
    ImportResult result(EntityManager em, ImportRun run, boolean written) {
        ImportFigures figures = run.figures();
        ImportResult result = new ImportResult();
        result.importId = Ids.print(run.id());
        result.created = figures.created();
        result.updated = figures.updated();
        result.unchanged = figures.unchanged();
        result.rejectedRows = figures.rejected();
        result.written = written;
        result.rejected =
                rejects.list(em, run.id(), 0, 0, MAX_REASONS).stream().map(this::rejected).toList();
        result.rejectedPath =
                figures.rejected() == 0
                        ? null
                        : "houses/imports/" + result.importId + "/rejected/sheet";
        result.recognised = json.read(run.recognised(), RecognisedSheet.class);
        return result;
    }

    /** A reason in the caller's language. */
    ImportResult.RejectedRow rejected(RejectStore.Reason reason) {
        ImportResult.RejectedRow row = new ImportResult.RejectedRow();
        row.row = reason.row();
        row.column = reason.column();
        row.code = reason.code();
        row.message = text(reason, callers.current().language());
        return row;
    }

    /** A reason in this language. */
    String text(RejectStore.Reason reason, String language) {
        Map<String, Object> arguments = new HashMap<>();
        json.tree(reason.arguments())
                .fields()
                .forEachRemaining(e -> arguments.put(e.getKey(), e.getValue().asText()));
        return messages.text(reason.code(), arguments, language);
    }

    /** The cells of a refused row as texts. */
    List<Object> cells(RejectStore.Reason reason) {
        List<Object> cells = new ArrayList<>();
        for (JsonNode cell : json.tree(sealing.open(CELLS, reason.cells()))) {
            cells.add(cell.asText());
        }
        return cells;
    }

    /** What was recognised of a sheet, as kept with the import. */
    String recognised(String sheet, LedgerHeader header) {
        RecognisedSheet recognised = new RecognisedSheet();
        recognised.sheet = sheet;
        recognised.headerRow = header.row();
        recognised.columns = new ArrayList<>();
        for (int i = 0; i < header.titles().size(); i++) {
            RecognisedSheet.Column column = new RecognisedSheet.Column();
            column.position = i + 1;
            column.title = header.titles().get(i);
            column.meaning = header.meaning(i).map(LedgerColumn::name).orElse(null);
            if (!column.title.isEmpty()) {
                recognised.columns.add(column);
            }
        }
        return json.write(recognised);
    }

    /** Keeps the refused rows of a chunk. */
    void keep(
            EntityManager em,
            ImportRun run,
            Map<Integer, SheetRow> rows,
            List<RowProblem> problems) {
        List<RejectStore.Reason> reasons = new ArrayList<>();
        int row = 0;
        int sequence = 0;
        for (RowProblem problem : problems) {
            sequence = problem.row() == row ? sequence + 1 : 0;
            row = problem.row();
            reasons.add(
                    new RejectStore.Reason(
                            row,
                            sequence,
                            cut(problem.column()),
                            problem.code(),
                            json.write(texts(problem)),
                            sequence == 0
                                    ? sealing.seal(CELLS, json.write(rows.get(row).texts()))
                                    : null));
        }
        rejects.add(em, run.id(), run.figures().rejected(), reasons);
    }

    /** Records every known house that changed, and tells the others what they act on. */
    void changed(LedgerImport found, LocalDate today) {
        for (LedgerChange change : found.changes()) {
            House house = change.house();
            audit.record("registry.house", house.id(), "import", change.before(), change.after());
            if (change.handedOver()) {
                events.publish("house.handed-over", 1, house.id(), handedOver(house));
            }
            if (change.owner() != null) {
                events.publish("house.owner-changed", 1, house.id(), ownerChanged(change, today));
            }
        }
    }

    /** Tells the others that houses came in or changed, once for a transaction. */
    void imported(ImportRun run, ImportFigures figures) {
        if (figures.created() + figures.updated() > 0) {
            events.publish("house.imported", 1, null, summary(run, figures));
        }
    }

    /** Records the import as a whole, and tells that it has come to its end. */
    void finished(ImportRun run) {
        HousesImported summary = summary(run, run.figures());
        audit.record("registry.import", run.id(), "import", null, summary);
        if (summary.created + summary.updated > 0) {
            events.publish("house.import-finished", 1, null, summary);
        }
    }

    private static HousesImported summary(ImportRun run, ImportFigures figures) {
        HousesImported summary = new HousesImported();
        summary.file = run.fileName();
        summary.created = figures.created();
        summary.updated = figures.updated();
        summary.unchanged = figures.unchanged();
        summary.rejectedRows = figures.rejected();
        return summary;
    }

    private static Map<String, String> texts(RowProblem problem) {
        Map<String, String> texts = new HashMap<>();
        problem.arguments().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static String cut(String title) {
        return title == null || title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
    }

    private static HouseHandedOver handedOver(House house) {
        HouseHandedOver event = new HouseHandedOver();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.on = house.handedOverOn();
        return event;
    }

    private static OwnerChanged ownerChanged(LedgerChange change, LocalDate today) {
        OwnerChanged event = new OwnerChanged();
        event.houseId = Ids.print(change.house().id());
        event.house = change.house().name();
        event.from = today;
        event.previousOwnerId = Ids.print(change.previousOwner());
        event.ownerId = Ids.print(change.owner());
        return event;
    }
}
