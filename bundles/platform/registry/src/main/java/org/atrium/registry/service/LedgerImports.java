package org.atrium.registry.service;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.JobView;
import org.atrium.kernel.api.Jobs;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.domain.ImportRun;
import org.atrium.registry.domain.LedgerHeader;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.store.ImportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes house ledgers in (flows.md 6.7): a small one is imported at once, in one transaction; a
 * larger one by an {@link ImportJob}.
 */
@Component(service = LedgerImports.class)
public class LedgerImports {
    /** The most rows that are imported at once. */
    public static final int AT_ONCE = 5_000;

    private static final Duration KEPT = Duration.ofDays(7);

    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final Clock system = Clock.systemUTC();
    private final IdBlocks ids;
    private final Jobs jobs;
    private final KeptSheets sheets;
    private final ImportPass pass;
    private final ImportReport report;
    private final ImportStore imports = new ImportStore();

    /** Over the unit. */
    @Activate
    public LedgerImports(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Jobs jobs,
            @Reference KeptSheets sheets,
            @Reference ImportPass pass,
            @Reference ImportReport report) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.jobs = jobs;
        this.sheets = sheets;
        this.pass = pass;
        this.report = report;
    }

    /**
     * How to import.
     *
     * @param dryRun only tells what would be done
     * @param allOrNothing writes nothing where a row is refused
     * @param async by a job, however small the file is
     */
    public record Mode(boolean dryRun, boolean allOrNothing, boolean async) {}

    /**
     * Imports the sheet.
     *
     * @return an {@link ImportResult}, or the {@link JobView} of the job that imports it
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code
     *     registry.import.no-header}, {@code .missing-columns}, {@code .no-rows}
     * @throws Conflict {@code registry.import.busy} where another ledger of the project is being
     *     imported; {@code common.version.stale} where somebody changed one of these houses in the
     *     meantime
     */
    public Object run(String fileName, InputStream in, Mode mode) {
        try (KeptSheets.Upload file = sheets.take(fileName, in);
                OpenLedger ledger = open(file)) {
            List<SheetChunks.Chunk<LedgerReader.Read>> chunks = new ArrayList<>();
            SheetChunks.Chunk<LedgerReader.Read> chunk = ledger.chunks().after(0);
            while (chunk != null && chunk.done() <= AT_ONCE) {
                chunks.add(chunk);
                chunk = ledger.chunks().after(chunk.last());
            }
            boolean small = chunk == null && !mode.async();
            ImportRun run = described(ledger, mode);
            return transactions.write(
                    () ->
                            unit.joined(
                                    em ->
                                            small
                                                    ? atOnce(em, run, chunks, ledger)
                                                    : byJob(em, run, file)));
        }
    }

    /**
     * Forgets imports of more than seven days ago, and the rows that they refused; needs no caller.
     */
    public void forgetOld() {
        unit.joined(
                em -> {
                    imports.forgetBefore(em, system.instant().minus(KEPT));
                    return null;
                });
    }

    private OpenLedger open(KeptSheets.Upload file) {
        return OpenLedger.of(file.read(LedgerHeader::isMeant), clock.today(), unit.idNumbers());
    }

    private ImportRun described(OpenLedger ledger, Mode mode) {
        int rows = ledger.chunks().count();
        return new ImportRun(
                ids.next(),
                callers.current().projectId(),
                ledger.chunks().sheet().fileName(),
                mode.dryRun(),
                mode.allOrNothing(),
                rows,
                report.recognised(ledger.chunks().sheet().sheetName(), ledger.reader().header()),
                ImportFigures.NONE);
    }

    private ImportResult atOnce(
            EntityManager em,
            ImportRun run,
            List<SheetChunks.Chunk<LedgerReader.Read>> chunks,
            OpenLedger ledger) {
        begin(em, run);
        pass.begin(em, run);
        ImportRun after = run;
        boolean write = !run.comparesFirst();
        for (SheetChunks.Chunk<LedgerReader.Read> chunk : chunks) {
            after = pass.take(em, after, chunk, ledger.reader(), write);
        }
        if (!write && run.writesAfter(after.figures())) {
            write = true;
            after = run;
            for (SheetChunks.Chunk<LedgerReader.Read> chunk : chunks) {
                after = pass.take(em, after, chunk, ledger.reader(), true);
            }
        }
        if (write) {
            report.imported(after, after.figures());
        }
        pass.finish(em, after, write);
        return report.result(em, after, write);
    }

    private JobView byJob(EntityManager em, ImportRun run, KeptSheets.Upload file) {
        begin(em, run);
        if (!run.dryRun()) {
            pass.hold(em, run);
        }
        JobView job = jobs.start(ImportJob.TYPE, ImportJob.parameters(run));
        imports.carriedOutBy(em, run.id(), Long.parseLong(job.id), file.keep());
        return job;
    }

    private void begin(EntityManager em, ImportRun run) {
        if (!run.dryRun()) {
            pass.lock(em, run);
        }
        imports.add(em, run, callers.current().user(), system.instant());
    }
}
