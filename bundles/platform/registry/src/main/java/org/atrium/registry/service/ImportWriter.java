package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.ImportRun;
import org.atrium.registry.domain.LedgerChange;
import org.atrium.registry.domain.LedgerImport;
import org.atrium.registry.domain.LedgerLine;
import org.atrium.registry.domain.LedgerReader;
import org.atrium.registry.domain.Move;
import org.atrium.registry.domain.PayerPeriod;
import org.atrium.registry.domain.PayerTimeline;
import org.atrium.registry.domain.StateChange;
import org.atrium.registry.store.HouseStore;
import org.atrium.registry.store.MatchStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Compares lines of a ledger with the register in memory and writes what follows: a few joined
 * reads before, batches of writes after.
 */
@Component(service = ImportWriter.class)
public class ImportWriter {
    private static final int IDS_AT_ONCE = 1_000;

    private final IdBlocks ids;
    private final Callers callers;
    private final BusinessClock clock;
    private final HouseStore houses = new HouseStore();
    private final MatchStore matches = new MatchStore();

    /** With ids out of blocks. */
    @Activate
    public ImportWriter(
            @Reference IdBlocks ids, @Reference Callers callers, @Reference BusinessClock clock) {
        this.ids = ids;
        this.callers = callers;
        this.clock = clock;
    }

    /** What these lines mean for the register; nothing is written yet. */
    LedgerImport compare(
            EntityManager em,
            ImportRun run,
            LocalDate today,
            List<LedgerLine> lines,
            LedgerReader ledger) {
        MatchStore.Known known = matches.known(em, run.projectId(), run.id(), lines);
        LedgerImport found =
                new LedgerImport(
                        run.projectId(),
                        today,
                        new Keys(),
                        known.houses(),
                        known.owners(),
                        known.customers());
        lines.forEach(line -> found.take(line, ledger));
        return found;
    }

    /**
     * Writes it.
     *
     * @throws Conflict {@code common.version.stale} where somebody changed one of these houses in
     *     the meantime
     */
    void write(EntityManager em, ImportRun run, LedgerImport found) {
        try {
            houses.add(em, found.newCustomers());
            houses.add(em, found.newHouses());
            houses.add(em, found.newParties());
            houses.add(em, moves(run, found));
            List<Long> changed = found.changes().stream().map(c -> c.house().id()).toList();
            houses.replacePayers(em, run.projectId(), changed, periods(run, found));
        } catch (OptimisticLockException e) {
            throw Conflict.stale();
        }
    }

    private List<StateChange> moves(ImportRun run, LedgerImport found) {
        Keys keys = new Keys();
        List<StateChange> changes = new ArrayList<>();
        for (LedgerChange change : found.changes()) {
            for (Move move : change.house().moves()) {
                changes.add(
                        StateChange.of(
                                        keys.getAsLong(),
                                        run.projectId(),
                                        change.house(),
                                        move,
                                        clock.today())
                                .recorded(clock.now(), callers.current().user()));
            }
        }
        return changes;
    }

    private List<PayerPeriod> periods(ImportRun run, LedgerImport found) {
        Keys keys = new Keys();
        List<PayerPeriod> periods = new ArrayList<>();
        for (Map.Entry<House, List<PayerTimeline.Span>> payers : found.payers().entrySet()) {
            for (PayerTimeline.Span span : payers.getValue()) {
                periods.add(
                        PayerPeriod.of(
                                keys.getAsLong(), run.projectId(), payers.getKey().id(), span));
            }
        }
        return periods;
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
