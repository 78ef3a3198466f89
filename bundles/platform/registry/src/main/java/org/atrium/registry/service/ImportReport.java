package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.HouseHandedOver;
import org.atrium.registry.api.HousesImported;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.OwnerChanged;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.LedgerChange;
import org.atrium.registry.domain.LedgerImport;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.domain.RowProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells what an import did: the answer, one audit row for the import and one for each known house
 * that changed, and the events.
 */
@Component(service = ImportReport.class)
public class ImportReport {
    private static final int MAX_REJECTED = 1_000;

    private final Callers callers;
    private final Messages messages;
    private final Audit audit;
    private final Events events;
    private final IdBlocks ids;

    /** With the kernel's services. */
    @Activate
    public ImportReport(
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference Audit audit,
            @Reference Events events,
            @Reference IdBlocks ids) {
        this.callers = callers;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
    }

    ImportResult result(LedgerReader ledger, LedgerImport found, boolean written) {
        List<RowProblem> problems =
                Stream.concat(ledger.problems().stream(), found.problems().stream())
                        .sorted(Comparator.comparingInt(RowProblem::row))
                        .toList();
        ImportResult result = new ImportResult();
        result.created = found.newHouses().size();
        result.updated = found.changes().size();
        result.unchanged = found.unchanged();
        result.rejectedRows = (int) problems.stream().map(RowProblem::row).distinct().count();
        result.written = written;
        result.rejected = problems.stream().limit(MAX_REJECTED).map(this::rejected).toList();
        return result;
    }

    void record(String fileName, LedgerImport found, ImportResult result, LocalDate today) {
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
        HousesImported summary = new HousesImported();
        summary.file = fileName;
        summary.created = result.created;
        summary.updated = result.updated;
        summary.unchanged = result.unchanged;
        summary.rejectedRows = result.rejectedRows;
        audit.record("registry.import", ids.next(), "import", null, summary);
        if (result.created + result.updated > 0) {
            events.publish("house.imported", 1, null, summary);
        }
    }

    private ImportResult.RejectedRow rejected(RowProblem problem) {
        ImportResult.RejectedRow row = new ImportResult.RejectedRow();
        row.row = problem.row();
        row.column = problem.column();
        row.code = problem.code();
        row.message =
                messages.text(problem.code(), problem.arguments(), callers.current().language());
        return row;
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
