package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.kernel.domain.PolicyValue;

/** Policy values; a later row for the same day replaces the earlier one, and both are kept. */
public class PolicyStore {
    private static final String SELECT =
            "SELECT ID, POLICY_KEY, EFFECTIVE_FROM, VALUE_JSON, REASON, SET_BY, SET_AT,"
                    + " WITHDRAWN_BY, WITHDRAWN_AT, WITHDRAWN_REASON"
                    + " FROM KERNEL.POLICY_VALUE WHERE PROJECT_ID = ?";

    /** Every value that was ever set, {@code key} null for those of all keys. */
    public List<PolicyValue> all(EntityManager em, long projectId, String key) {
        return SqlQuery.sql(SELECT, projectId)
                .addIf("AND POLICY_KEY = ?", key)
                .add("ORDER BY POLICY_KEY, EFFECTIVE_FROM, ID")
                .list(em, PolicyStore::row);
    }

    /** The values of a key below an id, newest first. */
    public List<PolicyValue> newest(
            EntityManager em, long projectId, String key, long below, int size) {
        return SqlQuery.sql(SELECT, projectId)
                .add("AND POLICY_KEY = ? AND ID < ? ORDER BY ID DESC", key, below)
                .list(em, size, PolicyStore::row);
    }

    /** Adds a value. */
    public void add(EntityManager em, long id, long projectId, PolicyValue value, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO KERNEL.POLICY_VALUE (ID, PROJECT_ID, POLICY_KEY,"
                                + " EFFECTIVE_FROM, VALUE_JSON, REASON, SET_BY, SET_AT)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        projectId,
                        value.key(),
                        value.from(),
                        value.json(),
                        value.reason(),
                        value.setBy(),
                        at)
                .execute(em);
    }

    /** Takes a value back. */
    public void withdraw(
            EntityManager em, long projectId, long id, PolicyValue.Withdrawal withdrawal) {
        SqlQuery.sql(
                        "UPDATE KERNEL.POLICY_VALUE SET WITHDRAWN_BY = ?, WITHDRAWN_AT = ?,"
                                + " WITHDRAWN_REASON = ? WHERE PROJECT_ID = ? AND ID = ?",
                        withdrawal.by(),
                        withdrawal.at(),
                        withdrawal.reason(),
                        projectId,
                        id)
                .execute(em);
    }

    /** Lets one change of policies at a time into a project and moves the project's version. */
    public void lock(EntityManager em, long projectId) {
        SqlQuery.sql("UPDATE KERNEL.PROJECT SET VERSION = VERSION + 1 WHERE ID = ?", projectId)
                .execute(em);
    }

    /** Whose defaults a project has. */
    public Profile profile(EntityManager em, long projectId) {
        return SqlQuery.sql("SELECT PROFILE FROM KERNEL.PROJECT WHERE ID = ?", projectId)
                .one(em, r -> Profile.valueOf(r.text(0)));
    }

    private static PolicyValue row(SqlRow r) {
        PolicyValue.Withdrawal withdrawal =
                r.text(7) == null
                        ? null
                        : new PolicyValue.Withdrawal(r.text(7), r.instant(8), r.text(9));
        return new PolicyValue(
                r.number(0),
                r.text(1),
                r.date(2),
                r.text(3),
                r.text(4),
                r.text(5),
                r.instant(6),
                withdrawal);
    }
}
