package org.atrium.registry.store;

import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.domain.IdNumber;

/** Id numbers that an earlier version has kept in clear. */
public class ClearNumbers {
    private static final int AT_ONCE = 1_000;

    private record Clear(long id, int place, String number) {}

    /** Seals up to 1,000 of them. Returns false where none were left. */
    public boolean seal(EntityManager em, Function<String, IdNumber> sealed) {
        List<Clear> customers =
                SqlQuery.sql(
                                "SELECT ID, ID_NUMBER FROM REGISTRY.CUSTOMER"
                                        + " WHERE ID_NUMBER IS NOT NULL")
                        .list(em, AT_ONCE, r -> new Clear(r.number(0), 0, r.text(1)));
        SqlBatch.sql(
                        "UPDATE REGISTRY.CUSTOMER SET ID_SEALED = ?, ID_HASH = ?, ID_MASKED = ?,"
                                + " ID_NUMBER = NULL WHERE ID = ?")
                .execute(em, customers, c -> row(sealed.apply(c.number()), c.id()));
        List<Clear> owners =
                SqlQuery.sql(
                                "SELECT CHANGE_ID, SEQ, ID_NUMBER FROM"
                                        + " REGISTRY.OWNER_CHANGE_OWNER"
                                        + " WHERE ID_NUMBER IS NOT NULL")
                        .list(
                                em,
                                AT_ONCE,
                                r -> new Clear(r.number(0), r.number(1).intValue(), r.text(2)));
        SqlBatch.sql(
                        "UPDATE REGISTRY.OWNER_CHANGE_OWNER SET ID_SEALED = ?, ID_HASH = ?,"
                                + " ID_MASKED = ?, ID_NUMBER = NULL WHERE CHANGE_ID = ?"
                                + " AND SEQ = ?")
                .execute(em, owners, c -> row(sealed.apply(c.number()), c.id(), c.place()));
        return !customers.isEmpty() || !owners.isEmpty();
    }

    private static Object[] row(IdNumber number, Object... key) {
        Object[] row = new Object[3 + key.length];
        row[0] = number.sealed();
        row[1] = number.fingerprint();
        row[2] = number.masked();
        System.arraycopy(key, 0, row, 3, key.length);
        return row;
    }
}
