package org.atrium.registry.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.atrium.documents.api.SheetChunks;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.domain.ImportRun;
import org.atrium.registry.domain.LedgerImport;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.domain.RowProblem;
import org.atrium.registry.store.ImportStore;
import org.atrium.registry.store.MatchStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes chunks of a ledger over, or only compares them; always inside a transaction. */
@Component(service = ImportPass.class)
public class ImportPass {
    private static final Duration TURN = Duration.ofMinutes(3);

    private final BusinessClock clock;
    private final Clock system = Clock.systemUTC();
    private final Developers developers;
    private final ImportWriter writer;
    private final ImportReport report;
    private final ImportStore imports = new ImportStore();
    private final MatchStore matches = new MatchStore();

    /** Over the register. */
    @Activate
    public ImportPass(
            @Reference BusinessClock clock,
            @Reference Developers developers,
            @Reference ImportWriter writer,
            @Reference ImportReport report) {
        this.clock = clock;
        this.developers = developers;
        this.writer = writer;
        this.report = report;
    }

    /** To be done before the first chunk. */
    void begin(EntityManager em, ImportRun run) {
        matches.completeKeys(em, run.projectId());
        if (run.rows() > SheetChunks.CHUNK) {
            matches.refreshStatistics(em);
        }
        if (!run.dryRun()) {
            developers.ensure(em, run.projectId());
            em.flush();
        }
    }

    /**
     * Takes the project's turn to import, until the transaction ends.
     *
     * @throws org.atrium.common.Conflict {@code registry.import.busy}
     */
    void lock(EntityManager em, ImportRun run) {
        imports.lock(em, run.projectId(), run.id(), system.instant());
    }

    /** Keeps the turn for some minutes more. */
    void hold(EntityManager em, ImportRun run) {
        imports.hold(em, run.projectId(), run.id(), system.instant().plus(TURN));
    }

    /** What the chunk comes to, together with the chunks before it. */
    ImportRun take(
            EntityManager em,
            ImportRun run,
            SheetChunks.Chunk<LedgerReader.Read> chunk,
            LedgerReader ledger,
            boolean write) {
        LocalDate today = clock.today();
        LedgerImport found = writer.compare(em, run, today, chunk.read().lines(), ledger);
        List<RowProblem> problems =
                Stream.concat(chunk.read().problems().stream(), found.problems().stream())
                        .sorted(Comparator.comparingInt(RowProblem::row))
                        .toList();
        if (write) {
            writer.write(em, run, found);
            report.changed(found, today);
            if (chunk.done() % SheetChunks.CHUNK == 0
                    && TableStatistics.isDueAfter(chunk.done() / SheetChunks.CHUNK)) {
                matches.refreshStatistics(em);
            }
        }
        em.clear();
        report.keep(em, run, chunk.rows(), problems);
        int rejected = (int) problems.stream().map(RowProblem::row).distinct().count();
        ImportFigures figures =
                new ImportFigures(
                        found.newHouses().size(),
                        found.changes().size(),
                        found.unchanged(),
                        rejected);
        return run.with(run.figures().plus(figures));
    }

    /** Ends the import and gives the turn back. */
    void finish(EntityManager em, ImportRun run, boolean written) {
        Instant now = system.instant();
        imports.finish(em, run, written, now);
        if (written) {
            report.finished(run);
        }
        if (!run.dryRun()) {
            imports.hold(em, run.projectId(), run.id(), now);
        }
    }
}
