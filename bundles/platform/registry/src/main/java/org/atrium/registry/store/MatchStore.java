package org.atrium.registry.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.LedgerLine;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PremisesKey;

/**
 * Finds what the lines of a ledger may mean. Keys and names of a part of the file are staged and
 * joined with the register, so that the work depends on the lines and not on how large the project
 * is. The staged rows do not outlive the transaction.
 */
public class MatchStore {
    /** The few staged rows first, by index. */
    private static final String FROM_STAGED =
            SqlQuery.FROM_IN_ORDER + "REGISTRY.STAGED_KEY S, REGISTRY.";

    private static final String HOUSE_KEY = "H";
    private static final String OWNER_NAME = "N";

    /**
     * What the register knows of some lines.
     *
     * @param houses that the lines mean
     * @param owners of these houses, ended ones too
     * @param customers these owners, and everybody with a name that the lines name
     */
    public record Known(List<House> houses, List<Party> owners, List<Customer> customers) {}

    private record Staged(String kind, int number, String text) {}

    /** What the register knows of these lines. */
    public Known known(EntityManager em, long project, long importId, List<LedgerLine> lines) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (LedgerLine line : lines) {
            keys.add(line.key().matchKey());
            if (line.owner() != null) {
                names.add(line.owner().name());
            }
        }
        stage(em, importId, HOUSE_KEY, keys);
        stage(em, importId, OWNER_NAME, names);
        List<House> houses = entities(em, House.class, houses("H.*"), importId, project);
        List<Party> owners =
                houses.isEmpty()
                        ? List.of()
                        : entities(
                                em, Party.class, ownersOf("P.*", ""), importId, project, project);
        List<Customer> customers =
                new ArrayList<>(
                        entities(
                                em,
                                Customer.class,
                                "SELECT C.*"
                                        + FROM_STAGED
                                        + "CUSTOMER C"
                                        + SqlQuery.BY_INDEX
                                        + " WHERE S.IMPORT_ID = ?1 AND S.KIND = 'N'"
                                        + " AND C.PROJECT_ID = ?2 AND C.NAME = S.TEXT",
                                importId,
                                project));
        if (!owners.isEmpty()) {
            customers.addAll(
                    entities(
                            em,
                            Customer.class,
                            ownersOf("C.*", ", REGISTRY.CUSTOMER C" + SqlQuery.BY_INDEX)
                                    + " AND C.ID = P.CUSTOMER_ID",
                            importId,
                            project,
                            project));
        }
        forget(em, importId);
        return new Known(houses, owners, distinct(customers));
    }

    /**
     * The houses that these keys name.
     *
     * @param importId any new id
     * @return id by key; a key that names no house is not there
     */
    public Map<PremisesKey, Long> ids(
            EntityManager em, long project, long importId, Set<PremisesKey> keys) {
        Set<String> texts = new LinkedHashSet<>();
        keys.forEach(key -> texts.add(key.matchKey()));
        stage(em, importId, HOUSE_KEY, texts);
        Map<String, Long> found = new HashMap<>();
        SqlQuery.sql(houses("H.MATCH_KEY, H.ID").replaceAll("\\?[12]", "?"), importId, project)
                .list(em, r -> found.put(r.text(0), r.number(1)));
        forget(em, importId);
        Map<PremisesKey, Long> ids = new HashMap<>();
        for (PremisesKey key : keys) {
            Long id = found.get(key.matchKey());
            if (id != null) {
                ids.put(key, id);
            }
        }
        return ids;
    }

    /** Gives houses that came in before there were such keys theirs. */
    public void completeKeys(EntityManager em, long project) {
        record Keyless(long id, PremisesKey key) {}
        List<Keyless> keyless =
                SqlQuery.sql(
                                "SELECT ID, BUILDING, ENTRANCE, ROOM FROM REGISTRY.HOUSE"
                                        + " WHERE PROJECT_ID = ? AND MATCH_KEY IS NULL",
                                project)
                        .list(
                                em,
                                r ->
                                        new Keyless(
                                                r.number(0),
                                                new PremisesKey(r.text(1), r.text(2), r.text(3))));
        SqlBatch.sql("UPDATE REGISTRY.HOUSE SET MATCH_KEY = ? WHERE ID = ?")
                .execute(em, keyless, k -> new Object[] {k.key().matchKey(), k.id()});
    }

    /** To be done before and between the chunks of a large ledger. */
    public void refreshStatistics(EntityManager em) {
        TableStatistics.refresh(
                em, "REGISTRY.HOUSE", "REGISTRY.PARTY", "REGISTRY.CUSTOMER", "REGISTRY.PAYER");
    }

    private static String houses(String columns) {
        return "SELECT "
                + columns
                + FROM_STAGED
                + "HOUSE H"
                + SqlQuery.BY_INDEX
                + " WHERE S.IMPORT_ID = ?1 AND S.KIND = 'H'"
                + " AND H.PROJECT_ID = ?2 AND H.MATCH_KEY = S.TEXT";
    }

    private static String ownersOf(String columns, String more) {
        return "SELECT "
                + columns
                + FROM_STAGED
                + "HOUSE H"
                + SqlQuery.BY_INDEX
                + ", REGISTRY.PARTY P"
                + SqlQuery.BY_INDEX
                + more
                + " WHERE S.IMPORT_ID = ?1 AND S.KIND = 'H'"
                + " AND H.PROJECT_ID = ?2 AND H.MATCH_KEY = S.TEXT"
                + " AND P.PROJECT_ID = ?3 AND P.HOUSE_ID = H.ID"
                + " AND P.ROLE IN ('OWNER', 'PAYER', 'CONTACT') AND P.SUPERSEDED_BY IS NULL";
    }

    private static void stage(EntityManager em, long importId, String kind, Set<String> texts) {
        List<Staged> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new Staged(kind, rows.size(), text));
        }
        SqlBatch.sql(
                        "INSERT INTO REGISTRY.STAGED_KEY (IMPORT_ID, KIND, LINE_NO, TEXT)"
                                + " VALUES (?, ?, ?, ?)")
                .execute(em, rows, s -> new Object[] {importId, s.kind(), s.number(), s.text()});
    }

    private static void forget(EntityManager em, long importId) {
        SqlQuery.sql("DELETE FROM REGISTRY.STAGED_KEY WHERE IMPORT_ID = ?", importId).execute(em);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> entities(
            EntityManager em, Class<T> type, String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql, type);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private static List<Customer> distinct(List<Customer> customers) {
        Map<Long, Customer> byId = new TreeMap<>();
        customers.forEach(c -> byId.put(c.id(), c));
        return List.copyOf(byId.values());
    }
}
