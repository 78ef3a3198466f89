package org.atrium.identity.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.SecondFactor;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of SECOND_FACTOR and RECOVERY_CODE. */
@Component(service = SecondFactorStore.class)
public class SecondFactorStore {
    private final JpaTemplate jpa;

    @Activate
    public SecondFactorStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds a second factor. */
    public void add(SecondFactor factor) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    em.persist(factor);
                    em.flush();
                });
    }

    /** Seals the secrets that are kept in clear, as an earlier version did. */
    public void replaceClear(UnaryOperator<String> sealed) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT PERSON_ID, SECRET FROM PEOPLE.SECOND_FACTOR"
                                                + " WHERE SECRET NOT LIKE '1:%'")
                                .list(em, r -> Map.entry(r.number(0), r.text(1)))
                                .forEach(
                                        clear ->
                                                SqlQuery.sql(
                                                                "UPDATE PEOPLE.SECOND_FACTOR SET"
                                                                        + " SECRET = ?, VERSION ="
                                                                        + " VERSION + 1 WHERE"
                                                                        + " PERSON_ID = ?",
                                                                sealed.apply(clear.getValue()),
                                                                clear.getKey())
                                                        .execute(em)));
    }

    /** The person's second factor. */
    public Optional<SecondFactor> find(long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(SecondFactor.class, personId)));
    }

    /**
     * The person's second factor, held until the transaction ends: what it changes is written, and
     * no code is used twice at the same time.
     */
    public Optional<SecondFactor> hold(long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        Optional.ofNullable(
                                em.find(
                                        SecondFactor.class,
                                        personId,
                                        LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Those of these people whose second factor counts. */
    public Set<Long> confirmed(Collection<Long> personIds) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT PERSON_ID FROM PEOPLE.SECOND_FACTOR"
                                        + " WHERE CONFIRMED_AT IS NOT NULL")
                        .addIn("AND PERSON_ID IN", personIds);
        return Set.copyOf(
                jpa.txExpr(TransactionType.Required, em -> query.list(em, r -> r.number(0))));
    }

    /** Takes the second factor and its recovery codes away. */
    public void remove(long personId) {
        execute(SqlQuery.sql("DELETE FROM PEOPLE.SECOND_FACTOR WHERE PERSON_ID = ?", personId));
        execute(SqlQuery.sql("DELETE FROM PEOPLE.RECOVERY_CODE WHERE PERSON_ID = ?", personId));
    }

    /** Replaces the recovery codes by those with these hashes. */
    public void putRecoveryCodes(long personId, Collection<String> hashes) {
        execute(SqlQuery.sql("DELETE FROM PEOPLE.RECOVERY_CODE WHERE PERSON_ID = ?", personId));
        for (String hash : hashes) {
            execute(
                    SqlQuery.sql(
                            "INSERT INTO PEOPLE.RECOVERY_CODE (CODE_HASH, PERSON_ID) VALUES (?, ?)",
                            hash,
                            personId));
        }
    }

    /** Uses a recovery code up. Returns whether there was one. */
    public boolean useRecoveryCode(long personId, String hash) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                                "DELETE FROM PEOPLE.RECOVERY_CODE"
                                                        + " WHERE PERSON_ID = ? AND CODE_HASH = ?",
                                                personId,
                                                hash)
                                        .execute(em)
                                > 0);
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT COUNT(*) FROM PEOPLE.RECOVERY_CODE"
                                                + " WHERE PERSON_ID = ?",
                                        personId)
                                .one(em, r -> r.number(0).intValue()));
    }

    private void execute(SqlQuery query) {
        jpa.tx(TransactionType.Required, em -> query.execute(em));
    }
}
