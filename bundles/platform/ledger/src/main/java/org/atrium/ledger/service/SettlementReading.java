package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetChunks;
import org.atrium.documents.api.SheetChunks.Chunk;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.ledger.domain.ChannelRow;
import org.atrium.ledger.domain.Settlement;
import org.atrium.ledger.domain.Settlement.State;
import org.atrium.ledger.domain.SettlementChannels;
import org.atrium.ledger.domain.SettlementReader;
import org.atrium.ledger.store.SettlementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads a settlement file and matches it, a chunk in each transaction; the last one notes what the
 * file has no row for. The file is kept until then, so that a new process goes on where the last
 * committed chunk ended.
 */
@Component(service = SettlementReading.class)
public class SettlementReading implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "ledger.settlement-reading";

    private final LedgerUnit unit;
    private final Desk desk;
    private final KeptSheets sheets;
    private final Json json;
    private final Audit audit;
    private final Settlements settlements;
    private final SettlementStore store = new SettlementStore();
    private final Map<Long, SheetChunks<List<ChannelRow>>> open = new ConcurrentHashMap<>();

    /** Over the ledger's tables. */
    @Activate
    public SettlementReading(
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference KeptSheets sheets,
            @Reference Json json,
            @Reference Audit audit) {
        this.unit = unit;
        this.desk = desk;
        this.sheets = sheets;
        this.json = json;
        this.audit = audit;
        settlements = new Settlements(desk);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public JobChunk next(JobRun job) {
        SettlementWork work = json.read(job.parameters(), SettlementWork.class);
        long id = Long.parseLong(work.settlementId);
        try {
            return unit.joined(em -> next(em, settlements.locked(em, id), work));
        } catch (RuntimeException e) {
            close(id);
            throw e;
        }
    }

    @Override
    public void cancelled(JobRun job) {
        long id = Long.parseLong(json.read(job.parameters(), SettlementWork.class).settlementId);
        close(id);
        unit.joined(
                em -> {
                    Settlement settlement = settlements.locked(em, id);
                    if (settlement.state() == State.READING) {
                        sheets.forget(settlement.sheet());
                        settlements.discard(em, settlement);
                    }
                    return null;
                });
    }

    /** Lets go of files that were being read. */
    @Deactivate
    void close() {
        open.keySet().forEach(this::close);
    }

    private JobChunk next(EntityManager em, Settlement settlement, SettlementWork work) {
        if (settlement.state() != State.READING) {
            close(settlement.id());
            return new JobChunk(null, work.rows, work.rows, null);
        }
        Chunk<List<ChannelRow>> chunk = sheet(settlement).after(settlement.readTo());
        if (chunk == null) {
            return finish(em, settlement, work);
        }
        if (chunk.after() == 0 || TableStatistics.isDueAfter(chunk.done() / SheetChunks.CHUNK)) {
            TableStatistics.refresh(em, "LEDGER.SETTLEMENT_LINE", "LEDGER.SETTLEMENT_ITEM");
        }
        settlements.match(em, settlement, chunk.read());
        store.readTo(em, settlement.id(), chunk.last());
        return new JobChunk(String.valueOf(chunk.last()), chunk.done(), work.rows, null);
    }

    private JobChunk finish(EntityManager em, Settlement settlement, SettlementWork work) {
        close(settlement.id());
        sheets.forget(settlement.sheet());
        settlements.finish(em, settlement);
        Map<String, Object> told = Map.of("settlementId", Ids.print(settlement.id()));
        audit.record(
                "ledger.settlement",
                settlement.id(),
                "matched",
                null,
                store.shown(em, desk.project(), settlement.id()));
        return new JobChunk(null, work.rows, work.rows, told);
    }

    private SheetChunks<List<ChannelRow>> sheet(Settlement settlement) {
        SheetChunks<List<ChannelRow>> present = open.get(settlement.id());
        if (present != null && present.reaches(settlement.readTo())) {
            return present;
        }
        close(settlement.id());
        SettlementChannels.Channel channel = desk.channel(settlement.method());
        SheetChunks<List<ChannelRow>> opened =
                new SheetChunks<>(
                        sheets.read(settlement.sheet(), channel::isHeader),
                        new SettlementReader(channel));
        open.put(settlement.id(), opened);
        return opened;
    }

    private void close(long id) {
        SheetChunks<List<ChannelRow>> sheet = open.remove(id);
        if (sheet != null) {
            sheet.close();
        }
    }
}
