package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.documents.api.SheetChunks.Chunk;
import org.atrium.documents.api.SheetRow;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Sealing;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.ledger.domain.OpeningLine;
import org.atrium.ledger.domain.OpeningProblem;
import org.atrium.ledger.domain.OpeningReader;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.OpeningSet.State;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads a sheet of opening balances, a chunk in each transaction, until all its balances stand in a
 * draft. The sheet is kept until then, so that a new process reads it again up to the row that the
 * last committed chunk ended with.
 */
@Component(service = OpeningReading.class)
public class OpeningReading implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "ledger.opening-reading";

    /** What refused rows are sealed for: they hold names and debts. */
    static final String CELLS = "ledger.opening-reject";

    private static final int MAX_TITLE = 200;

    private final LedgerUnit unit;
    private final Desk desk;
    private final KeptSheets sheets;
    private final OpeningMatch match;
    private final OpeningViews views;
    private final Json json;
    private final Sealing sealing;
    private final OpeningStore store = new OpeningStore();
    private final Map<Long, Open> open = new ConcurrentHashMap<>();

    /** Over the ledger's tables. */
    @Activate
    public OpeningReading(
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference KeptSheets sheets,
            @Reference OpeningMatch match,
            @Reference OpeningViews views,
            @Reference Json json,
            @Reference Sealing sealing) {
        this.unit = unit;
        this.desk = desk;
        this.sheets = sheets;
        this.match = match;
        this.views = views;
        this.json = json;
        this.sealing = sealing;
    }

    /** A sheet that is being read, and what knows its titles. */
    private record Open(SheetChunks<OpeningReader.Read> chunks, OpeningReader reader) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        OpeningWork work = json.read(job.parameters(), OpeningWork.class);
        long id = Long.parseLong(work.setId);
        try {
            return unit.joined(em -> next(em, store.lock(em, desk.project(), id), work));
        } catch (RuntimeException e) {
            close(id);
            throw e;
        }
    }

    @Override
    public void cancelled(JobRun job) {
        long id = Long.parseLong(json.read(job.parameters(), OpeningWork.class).setId);
        close(id);
        unit.joined(
                em -> {
                    if (store.lock(em, desk.project(), id).state() == State.READING) {
                        sheets.forget(store.progress(em, id).sheet());
                        store.move(em, id, State.DISCARDED, null, null, null);
                    }
                    return null;
                });
    }

    /** Lets go of sheets that were being read. */
    @Deactivate
    void close() {
        open.keySet().forEach(this::close);
    }

    private JobChunk next(EntityManager em, OpeningSet set, OpeningWork work) {
        if (set.state() != State.READING) {
            close(set.id());
            return new JobChunk(null, work.units, work.units, work);
        }
        OpeningStore.Progress progress = store.progress(em, set.id());
        Open sheet = sheet(set, progress);
        Chunk<OpeningReader.Read> chunk = sheet.chunks().after(progress.row());
        if (chunk == null) {
            finish(em, set, progress.sheet());
            return new JobChunk(null, work.units, work.units, work);
        }
        if (chunk.after() == 0 || TableStatistics.isDueAfter(chunk.done() / SheetChunks.CHUNK)) {
            match.refreshStatistics(em);
        }
        List<OpeningProblem> problems = new ArrayList<>(chunk.read().problems());
        List<OpeningLine> lines =
                match.lines(em, set, chunk.read().rows(), sheet.reader(), problems);
        problems.sort(Comparator.comparingInt(OpeningProblem::row));
        store.add(em, set, lines, reasons(problems, chunk.rows()), chunk.last());
        return new JobChunk(String.valueOf(chunk.last()), chunk.done(), work.units, null);
    }

    private void finish(EntityManager em, OpeningSet set, long sheet) {
        close(set.id());
        sheets.forget(sheet);
        store.found(em, set);
        store.move(em, set.id(), State.DRAFT, null, null, null);
        store.workedOnBy(em, set.id(), null);
        views.told(em, set.id(), "import", null);
    }

    private Open sheet(OpeningSet set, OpeningStore.Progress progress) {
        Open present = open.get(set.id());
        if (present != null && present.chunks().reaches(progress.row())) {
            return present;
        }
        close(set.id());
        OpeningReader reader = new OpeningReader(set.asOf());
        Open opened =
                new Open(
                        new SheetChunks<>(
                                sheets.read(progress.sheet(), OpeningReader::isHeader), reader),
                        reader);
        open.put(set.id(), opened);
        return opened;
    }

    private void close(long id) {
        Open sheet = open.remove(id);
        if (sheet != null) {
            sheet.chunks().close();
        }
    }

    private List<OpeningStore.Reason> reasons(
            List<OpeningProblem> problems, Map<Integer, SheetRow> rows) {
        List<OpeningStore.Reason> reasons = new ArrayList<>();
        int row = 0;
        int sequence = 0;
        for (OpeningProblem problem : problems) {
            sequence = problem.row() == row ? sequence + 1 : 0;
            row = problem.row();
            String title = problem.column();
            reasons.add(
                    new OpeningStore.Reason(
                            row,
                            sequence,
                            title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title,
                            problem.code(),
                            json.write(problem.texts()),
                            sequence == 0
                                    ? sealing.seal(CELLS, json.write(rows.get(row).texts()))
                                    : null));
        }
        return reasons;
    }
}
