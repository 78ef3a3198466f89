package org.atrium.registry.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.atrium.common.Conflict;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.domain.LedgerImport;
import org.atrium.registry.domain.LedgerLine;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.domain.PayerPeriod;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Imports a house ledger in one transaction (flows.md 6.7): three reads, a comparison in memory,
 * and batches of writes.
 */
@Component(service = LedgerImports.class)
public class LedgerImports {
    private static final int IDS_AT_ONCE = 500;

    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Sheets sheets;
    private final Developers developers;
    private final ImportReport report;
    private final HouseStore houses = new HouseStore();
    private final CustomerStore customers = new CustomerStore();

    /** Over the unit. */
    @Activate
    public LedgerImports(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Sheets sheets,
            @Reference Developers developers,
            @Reference ImportReport report) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.sheets = sheets;
        this.developers = developers;
        this.report = report;
    }

    /**
     * How to import.
     *
     * @param dryRun only tells what would be done
     * @param allOrNothing writes nothing where a row is refused
     */
    public record Mode(boolean dryRun, boolean allOrNothing) {}

    /**
     * Imports the sheet.
     *
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code
     *     registry.import.no-header}, {@code .missing-columns}, {@code .no-rows}, {@code
     *     .too-many-rows}
     * @throws Conflict {@code common.version.stale} where somebody changed one of these houses in
     *     the meantime
     */
    public ImportResult run(String fileName, InputStream in, Mode mode) {
        LedgerReader ledger = new LedgerReader(clock.today());
        String name;
        try (SheetRows rows = sheets.read(fileName, in)) {
            name = rows.fileName();
            for (SheetRow row : rows) {
                ledger.accept(row.number(), row.cells());
            }
        }
        List<LedgerLine> lines = ledger.lines();
        return transactions.write(() -> unit.joined(em -> compared(em, name, ledger, lines, mode)));
    }

    private ImportResult compared(
            EntityManager em,
            String fileName,
            LedgerReader ledger,
            List<LedgerLine> lines,
            Mode mode) {
        long projectId = callers.current().projectId();
        if (!mode.dryRun()) {
            houses.lockImports(em, projectId);
            developers.ensure(em, projectId);
        }
        LocalDate today = clock.today();
        LedgerImport found =
                new LedgerImport(
                        projectId,
                        today,
                        new Keys(),
                        houses.all(em, projectId),
                        houses.owners(em, projectId),
                        customers.all(em, projectId));
        lines.forEach(line -> found.take(line, ledger));
        boolean refused = !ledger.problems().isEmpty() || !found.problems().isEmpty();
        boolean write = !mode.dryRun() && !(mode.allOrNothing() && refused);
        ImportResult result = report.result(ledger, found, write);
        if (write) {
            write(em, projectId, found);
            report.record(fileName, found, result, today);
        } else {
            em.clear();
        }
        return result;
    }

    private void write(EntityManager em, long projectId, LedgerImport found) {
        try {
            houses.add(em, found.newCustomers());
            houses.add(em, found.newHouses());
            houses.add(em, found.newParties());
            Keys keys = new Keys();
            List<PayerPeriod> periods =
                    found.payers().entrySet().stream()
                            .flatMap(
                                    e ->
                                            e.getValue().stream()
                                                    .map(
                                                            span ->
                                                                    PayerPeriod.of(
                                                                            keys.getAsLong(),
                                                                            projectId,
                                                                            e.getKey().id(),
                                                                            span)))
                            .toList();
            List<Long> changed = found.changes().stream().map(c -> c.house().id()).toList();
            houses.replacePayers(em, projectId, changed, periods);
        } catch (OptimisticLockException e) {
            throw Conflict.stale();
        }
    }

    /** Ids out of blocks, so that thousands of rows do not ask one by one. */
    private final class Keys implements LongSupplier {
        private long next;
        private int left;

        @Override
        public long getAsLong() {
            if (left == 0) {
                next = ids.block(IDS_AT_ONCE);
                left = IDS_AT_ONCE;
            }
            left--;
            return next++;
        }
    }
}
