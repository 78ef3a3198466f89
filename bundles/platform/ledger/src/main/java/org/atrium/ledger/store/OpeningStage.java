package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.domain.OpeningRow;
import org.atrium.ledger.domain.OpeningSet;

/**
 * Rows of a chunk of opening balances, staged so that one join for all tells whose they are and
 * whether they stand in the books. They do not outlive the transaction.
 */
public class OpeningStage {
    /** Where rows are compared before they are lines. */
    public static final String STAGED = "LEDGER.OPENING_STAGE";

    /** Where they are compared before they are posted. */
    public static final String LINES = "LEDGER.OPENING_LINE";

    private static final String SAME_BALANCE =
            " l WHERE s.SET_ID = ? AND l.PROJECT_ID = ? AND l.HOUSE_ID = s.HOUSE_ID"
                    + " AND l.DEBTOR_ID = s.DEBTOR_ID AND l.ITEM = s.ITEM AND l.PERIOD = s.PERIOD";

    private static final int HOUSES = 200;

    /** A row whose house, debtor and legal entity are known. */
    public record Row(OpeningRow said, long house, Candidate debtor, long entity) {}

    /**
     * A customer who is or was something to a house.
     *
     * @param phone null where none is known
     * @param pays whether he pays for it on the day asked for
     */
    public record Candidate(long house, long customer, String name, String phone, boolean pays) {}

    /** Who is or was something to these houses. */
    public List<Candidate> candidates(
            EntityManager em, OpeningSet set, Collection<Long> houses, LocalDate day) {
        List<Candidate> all = new ArrayList<>();
        List<Long> rest = houses.stream().sorted().toList();
        while (!rest.isEmpty()) {
            List<Long> some = rest.subList(0, Math.min(rest.size(), HOUSES));
            rest = rest.subList(some.size(), rest.size());
            SqlQuery query = candidates(SqlQuery.sql(""), "1", "V1_PAYER", set, some);
            query.add("AND p.FROM_DATE <= ? AND (p.TO_DATE IS NULL OR p.TO_DATE > ?)", day, day);
            candidates(query.add("UNION"), "0", "V1_PAYER", set, some);
            candidates(query.add("UNION"), "0", "V1_PARTY", set, some);
            all.addAll(query.list(em, OpeningStage::candidate));
        }
        return all;
    }

    /** Stages them. */
    public void add(EntityManager em, OpeningSet set, List<Row> rows) {
        SqlBatch.sql(
                        "INSERT INTO LEDGER.OPENING_STAGE (SET_ID, ROW_NO, KIND, HOUSE_ID,"
                                + " DEBTOR_ID, ENTITY_ID, ITEM, PERIOD, DUE, NOTE)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .execute(
                        em,
                        rows,
                        r ->
                                new Object[] {
                                    set.id(),
                                    r.said().row(),
                                    r.said().kind(),
                                    r.house(),
                                    r.debtor().customer(),
                                    r.entity(),
                                    r.said().item(),
                                    r.said().period(),
                                    r.said().due(),
                                    r.said().note()
                                });
    }

    /** The rows (or lines) whose balance is in the books, from another set or as a charge. */
    public List<Integer> standing(EntityManager em, OpeningSet set, String source, int most) {
        return SqlQuery.sql(
                        "SELECT s.ROW_NO"
                                + SqlQuery.FROM_IN_ORDER
                                + source
                                + " s, LEDGER.OPENING_LINE"
                                + SAME_BALANCE
                                + " AND l.KIND = s.KIND AND l.ENTITY_ID = s.ENTITY_ID"
                                + " AND EXISTS (SELECT 1 FROM LEDGER.OPENING_SET t"
                                + " WHERE t.ID = l.SET_ID AND t.STATE = 'POSTED')",
                        set.id(),
                        set.projectId())
                .add(
                        "UNION SELECT s.ROW_NO"
                                + SqlQuery.FROM_IN_ORDER
                                + source
                                + " s, LEDGER.CHARGE"
                                + SAME_BALANCE
                                + " AND s.KIND = 'ARREARS' AND l.REVERSAL_ID IS NULL",
                        set.id(),
                        set.projectId())
                .list(em, most, r -> r.number(0).intValue());
    }

    /** The staged rows that say the same as a line of an earlier chunk. */
    public List<Integer> repeated(EntityManager em, OpeningSet set) {
        return SqlQuery.sql(
                        "SELECT DISTINCT s.ROW_NO"
                                + SqlQuery.FROM_IN_ORDER
                                + STAGED
                                + " s, LEDGER.OPENING_LINE"
                                + SAME_BALANCE
                                + " AND l.KIND = s.KIND AND l.ENTITY_ID = s.ENTITY_ID"
                                + " AND l.SET_ID = s.SET_ID"
                                + " AND (l.DUE = s.DUE OR l.DUE IS NULL AND s.DUE IS NULL)"
                                + " AND (l.NOTE = s.NOTE OR l.NOTE IS NULL AND s.NOTE IS NULL)",
                        set.id(),
                        set.projectId())
                .list(em, r -> r.number(0).intValue());
    }

    /** Forgets the staged rows. */
    public void forget(EntityManager em, OpeningSet set) {
        SqlQuery.sql("DELETE FROM LEDGER.OPENING_STAGE WHERE SET_ID = ?", set.id()).execute(em);
    }

    /**
     * Not by a join with the stage, for which Derby reads the whole view each time; of what it is
     * told about a view only the range reaches the index.
     */
    private static SqlQuery candidates(
            SqlQuery query, String pays, String of, OpeningSet set, List<Long> houses) {
        return query.add(
                        "SELECT p.HOUSE_ID, c.ID, c.NAME, c.PHONE, "
                                + pays
                                + SqlQuery.FROM_IN_ORDER
                                + "REGISTRY."
                                + of
                                + " p, REGISTRY.V1_CUSTOMER c WHERE p.PROJECT_ID = ?"
                                + " AND c.PROJECT_ID = ? AND c.ID = p.CUSTOMER_ID",
                        set.projectId(),
                        set.projectId())
                .add(
                        "AND p.HOUSE_ID >= ? AND p.HOUSE_ID <= ?",
                        houses.get(0),
                        houses.get(houses.size() - 1))
                .addIn("AND p.HOUSE_ID IN", houses);
    }

    private static Candidate candidate(SqlRow r) {
        return new Candidate(
                r.number(0), r.number(1), r.text(2), r.text(3), r.number(4).intValue() == 1);
    }
}
