package org.atrium.registry.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.registry.domain.ImportFigures;
import org.atrium.registry.domain.ImportRun;
import org.atrium.registry.domain.LedgerHeader;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.store.ImportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Carries a large import out, a chunk in each transaction. The file is kept with the import until
 * its end, so that a new process reads it again up to where the last committed chunk ended; that
 * place stands beside the houses, not only with the job. What is dry or all-or-nothing is compared
 * as a whole before anything is written.
 */
@Component(service = ImportJob.class)
public class ImportJob implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "registry.import";

    private static final char COMPARING = 'C';
    private static final char WRITING = 'W';

    private final RegistryUnit unit;
    private final Callers callers;
    private final BusinessClock clock;
    private final Json json;
    private final KeptSheets sheets;
    private final ImportPass pass;
    private final ImportReport report;
    private final ImportStore imports = new ImportStore();
    private final Map<Long, OpenLedger> open = new ConcurrentHashMap<>();

    /** Over the register. */
    @Activate
    public ImportJob(
            @Reference RegistryUnit unit,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Json json,
            @Reference KeptSheets sheets,
            @Reference ImportPass pass,
            @Reference ImportReport report) {
        this.unit = unit;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
        this.sheets = sheets;
        this.pass = pass;
        this.report = report;
    }

    /** What a job is told. */
    public static final class Parameters {
        /** Id of the import. */
        public String importId;
    }

    /** Where it stands: which pass, and the last row of the sheet that is done. */
    private record Cursor(char pass, int row) {
        static Cursor of(String text, ImportRun run) {
            return text == null
                    ? new Cursor(run.comparesFirst() ? COMPARING : WRITING, 0)
                    : new Cursor(text.charAt(0), Integer.parseInt(text.substring(1)));
        }

        boolean writes() {
            return pass == WRITING;
        }

        String to(int other) {
            return pass + String.valueOf(other);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        long id = Long.parseLong(json.read(job.parameters(), Parameters.class).importId);
        try {
            return unit.joined(em -> next(em, id));
        } catch (RuntimeException e) {
            close(id);
            throw e;
        }
    }

    /** Lets go of files that were being read. */
    @Deactivate
    void close() {
        open.keySet().forEach(this::close);
    }

    private JobChunk next(EntityManager em, long id) {
        ImportRun run = imports.find(em, callers.current().projectId(), id);
        if (run == null) {
            throw new NotFound("registry.import.not-found").with("id", id);
        }
        Boolean written = imports.written(em, run);
        if (written != null) {
            return new JobChunk(null, total(run), total(run), report.result(em, run, written));
        }
        Cursor cursor = Cursor.of(imports.progress(em, run), run);
        if (!run.dryRun()) {
            pass.lock(em, run);
            pass.hold(em, run);
        }
        if (cursor.row() == 0) {
            pass.begin(em, run);
        }
        OpenLedger ledger = ledger(em, run, cursor.row());
        SheetChunks.Chunk<LedgerReader.Read> chunk = ledger.chunks().after(cursor.row());
        if (chunk == null) {
            return passed(em, run, cursor);
        }
        ImportRun after = pass.take(em, run, chunk, ledger.reader(), cursor.writes());
        imports.count(em, after);
        if (cursor.writes()) {
            report.imported(run, difference(after.figures(), run.figures()));
        }
        int before = cursor.writes() && run.comparesFirst() ? run.rows() : 0;
        String next = cursor.to(chunk.last());
        imports.progress(em, run, next);
        return new JobChunk(next, before + chunk.done(), total(run), null);
    }

    private JobChunk passed(EntityManager em, ImportRun run, Cursor cursor) {
        close(run.id());
        if (!cursor.writes() && run.writesAfter(run.figures())) {
            imports.count(em, run.with(ImportFigures.NONE));
            imports.progress(em, run, WRITING + "0");
            return new JobChunk(WRITING + "0", run.rows(), total(run), null);
        }
        sheets.forget(imports.sheet(em, run));
        pass.finish(em, run, cursor.writes());
        int done = cursor.writes() ? total(run) : run.rows();
        return new JobChunk(null, done, done, report.result(em, run, cursor.writes()));
    }

    private static int total(ImportRun run) {
        return run.comparesFirst() && !run.dryRun() ? 2 * run.rows() : run.rows();
    }

    /** The ledger, read up to this row; what is open goes on where it stands if it can. */
    private OpenLedger ledger(EntityManager em, ImportRun run, int row) {
        OpenLedger present = open.get(run.id());
        if (present != null && present.chunks().reaches(row)) {
            return present;
        }
        close(run.id());
        OpenLedger opened =
                OpenLedger.of(
                        sheets.read(imports.sheet(em, run), LedgerHeader::isMeant),
                        clock.today(),
                        unit.idNumbers());
        open.put(run.id(), opened);
        return opened;
    }

    private void close(long id) {
        OpenLedger ledger = open.remove(id);
        if (ledger != null) {
            ledger.close();
        }
    }

    private static ImportFigures difference(ImportFigures after, ImportFigures before) {
        return new ImportFigures(
                after.created() - before.created(),
                after.updated() - before.updated(),
                after.unchanged() - before.unchanged(),
                after.rejected() - before.rejected());
    }

    /** The parameters of the job for this import. */
    static Parameters parameters(ImportRun run) {
        Parameters parameters = new Parameters();
        parameters.importId = Ids.print(run.id());
        return parameters;
    }
}
