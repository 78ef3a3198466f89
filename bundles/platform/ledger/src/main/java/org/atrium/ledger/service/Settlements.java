package org.atrium.ledger.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.NotFound;
import org.atrium.ledger.domain.ChannelRow;
import org.atrium.ledger.domain.Settlement;
import org.atrium.ledger.store.SettlementMatch;
import org.atrium.ledger.store.SettlementMissing;
import org.atrium.ledger.store.SettlementStore;

/** What is done with a settlement file, inside the transaction of a command or a job. */
final class Settlements {
    static final String NOT_FOUND = "ledger.settlement.not-found";

    private final Desk desk;
    private final SettlementStore store = new SettlementStore();
    private final SettlementMatch matching;
    private final SettlementMissing missing;

    Settlements(Desk desk) {
        this.desk = desk;
        matching = new SettlementMatch(desk::id);
        missing = new SettlementMissing(desk::id);
    }

    /** The file, while nobody else matches files of its channel. */
    Settlement locked(EntityManager em, long id) {
        Settlement seen = found(em, id);
        store.lock(em, desk.project(), seen.method());
        return found(em, id);
    }

    /** The file. */
    Settlement found(EntityManager em, long id) {
        Settlement found = store.find(em, desk.project(), id);
        if (found == null) {
            throw new NotFound(NOT_FOUND).with("id", id);
        }
        return found;
    }

    /** Adds rows of the channel and matches them. */
    void match(EntityManager em, Settlement settlement, List<ChannelRow> rows) {
        matching.add(em, settlement, rows);
        matching.match(em, settlement);
    }

    /** After the last row: what there is no row for. */
    void finish(EntityManager em, Settlement settlement) {
        missing.note(em, settlement);
        review(em, settlement);
    }

    /** Matches once more what is open, after somebody put the books right. */
    void again(EntityManager em, Settlement settlement) {
        matching.again(em, settlement);
        matching.match(em, settlement);
        review(em, settlement);
    }

    /** Takes the file out; what it answered in other files may be open again. */
    void discard(EntityManager em, Settlement settlement) {
        store.discard(em, settlement.id());
        missing.review(em, settlement).forEach(id -> store.sum(em, id, desk.who().at()));
    }

    /** Adds the file up again, and those that it changed. */
    void review(EntityManager em, Settlement settlement) {
        missing.review(em, settlement).stream()
                .filter(id -> id != settlement.id())
                .forEach(id -> store.sum(em, id, desk.who().at()));
        store.sum(em, settlement.id(), desk.who().at());
    }
}
