package org.atrium.ledger.store;

import java.util.List;
import java.util.function.LongSupplier;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.domain.Allocation;
import org.atrium.ledger.domain.Charge;
import org.atrium.ledger.domain.EntryLine;
import org.atrium.ledger.domain.Lines;
import org.atrium.ledger.domain.OpenCharge;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.Share;

/** Postings with their entries and allocations, and the open amounts that follow from them. */
public class PostingStore {
    private final LongSupplier ids;

    /** Takes ids from here. */
    public PostingStore(LongSupplier ids) {
        this.ids = ids;
    }

    /** Writes a posting and its entries: in one statement, as the database checks their sum. */
    public void add(EntityManager em, Posting posting, Posting.Where where, Lines lines) {
        em.persist(posting);
        em.flush();
        SqlQuery insert =
                SqlQuery.sql(
                        "INSERT INTO LEDGER.ENTRY (ID, PROJECT_ID, POSTING_ID, ACCOUNT_ID, GL,"
                                + " CHARGE_ID, RECEIPT_ID, AMOUNT) VALUES");
        String comma = "";
        for (EntryLine line : lines.balanced()) {
            insert.add(
                    comma + "(?, ?, ?, ?, ?",
                    ids.getAsLong(),
                    where.projectId(),
                    posting.id(),
                    where.accountId(),
                    line.gl());
            id(insert, line.chargeId());
            id(insert, line.receiptId());
            insert.add(", ?)", line.amount());
            comma = ", ";
        }
        insert.execute(em);
    }

    private static void id(SqlQuery insert, Long id) {
        if (id == null) {
            insert.add(", CAST(NULL AS BIGINT)");
        } else {
            insert.add(", ?", id);
        }
    }

    /** Writes a charge. */
    public void add(EntityManager em, Charge charge) {
        em.persist(charge);
        em.flush();
    }

    /** Charges of this account and legal entity that wait for money. */
    public List<OpenCharge> open(EntityManager em, Posting.Where where, long entity) {
        return SqlQuery.sql(
                        "SELECT ID, ITEM, PART, DUE, OPEN_AMOUNT FROM LEDGER.CHARGE WHERE PROJECT_ID = ?"
                                + " AND ACCOUNT_ID = ? AND ENTITY_ID = ? AND OPEN_AMOUNT > 0",
                        where.projectId(),
                        where.accountId(),
                        entity)
                .list(
                        em,
                        r ->
                                new OpenCharge(
                                        r.number(0),
                                        r.text(1),
                                        Part.valueOf(r.text(2)),
                                        r.date(3),
                                        r.money(4)));
    }

    /**
     * Writes what a posting paid on charges (or took back, where shares are negative). The database
     * changes the charges' open amounts and the receipt's credit with each, and refuses to go below
     * zero.
     */
    public void settle(
            EntityManager em, long project, long receipt, long posting, List<Share> shares) {
        shares.forEach(
                share ->
                        em.persist(
                                Allocation.of(ids.getAsLong(), project, receipt, posting, share)));
        em.flush();
    }

    /** What a receipt pays now, in the order in which it was paid. */
    public List<Share> shares(EntityManager em, long receipt) {
        return SqlQuery.sql(
                        "SELECT CHARGE_ID, PART, SUM(AMOUNT), SUM(DESIGNATED), MIN(ID)"
                                + " FROM LEDGER.ALLOCATION WHERE RECEIPT_ID = ? GROUP BY CHARGE_ID, PART"
                                + " HAVING SUM(AMOUNT) <> 0 ORDER BY MIN(ID)",
                        receipt)
                .list(em, PostingStore::share);
    }

    private static Share share(SqlRow r) {
        return new Share(r.number(0), Part.valueOf(r.text(1)), r.money(2), r.money(3), null);
    }
}
