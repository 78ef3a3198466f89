package org.atrium.registry.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;

/** Who looks after which customers. */
public class CustodianStore {
    /** A customer and who is to look after it. */
    public record Given(long customerId, String custodian) {}

    /**
     * Customers whom nobody looks after, in order of recording, without the developer and persons
     * taken out.
     *
     * @param kind null for any
     */
    public List<Long> waiting(EntityManager em, long projectId, String kind, int limit) {
        return SqlQuery.sql(
                        "SELECT ID FROM REGISTRY.CUSTOMER WHERE PROJECT_ID = ?"
                                + " AND DEVELOPER_OF IS NULL AND ANONYMISED_AT IS NULL"
                                + " AND CUSTODIAN IS NULL",
                        projectId)
                .addIf("AND KIND = ?", kind)
                .add("ORDER BY ID")
                .list(em, limit, r -> r.number(0));
    }

    /** How many customers each custodian has. */
    public Map<String, Long> loads(EntityManager em, long projectId) {
        Map<String, Long> loads = new HashMap<>();
        SqlQuery.sql(
                        "SELECT CUSTODIAN, COUNT(*) FROM REGISTRY.CUSTOMER WHERE PROJECT_ID = ?"
                                + " AND CUSTODIAN IS NOT NULL GROUP BY CUSTODIAN",
                        projectId)
                .list(em, r -> loads.put(r.text(0), r.number(1)));
        return loads;
    }

    /** Gives them in one batch. */
    public void give(EntityManager em, List<Given> given) {
        SqlBatch.sql(
                        "UPDATE REGISTRY.CUSTOMER SET CUSTODIAN = ?, VERSION = VERSION + 1"
                                + " WHERE ID = ?")
                .execute(em, given, g -> new Object[] {g.custodian(), g.customerId()});
    }
}
