package org.atrium.identity.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.LoginFailures;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of LOGIN_FAILURE, found by the hash of the typed name. */
@Component(service = LoginFailureStore.class)
public class LoginFailureStore {
    private final JpaTemplate jpa;

    @Activate
    public LoginFailureStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** The failures under this name. */
    public Optional<LoginFailures> find(String nameHash) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(LoginFailures.class, nameHash)));
    }

    /** Counts a failure by the rule. Returns whether this one locked the name. */
    public boolean count(String nameHash, Instant now, int limit, Duration lock) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    LoginFailures failures =
                            em.find(LoginFailures.class, nameHash, LockModeType.PESSIMISTIC_WRITE);
                    if (failures == null) {
                        failures = LoginFailures.none(nameHash, now);
                        em.persist(failures);
                    }
                    return failures.count(now, limit, lock);
                });
    }

    /** Forgets the failures under this name. */
    public void clear(String nameHash) {
        execute(SqlQuery.sql("DELETE FROM PEOPLE.LOGIN_FAILURE WHERE NAME_HASH = ?", nameHash));
    }

    /** Forgets failures that count no longer: those that began before this and lock nothing. */
    public void clearBefore(Instant since, Instant now) {
        execute(
                SqlQuery.sql(
                        "DELETE FROM PEOPLE.LOGIN_FAILURE WHERE SINCE < ?"
                                + " AND (LOCKED_UNTIL IS NULL OR LOCKED_UNTIL < ?)",
                        since,
                        now));
    }

    /** Until when names are locked, by hash; names that are not locked are left out. */
    public Map<String, Instant> locked(Collection<String> nameHashes, Instant now) {
        if (nameHashes.isEmpty()) {
            return Map.of();
        }
        SqlQuery query =
                SqlQuery.sql("SELECT NAME_HASH, LOCKED_UNTIL FROM PEOPLE.LOGIN_FAILURE")
                        .add("WHERE LOCKED_UNTIL > ?", now)
                        .addIn("AND NAME_HASH IN", nameHashes);
        return jpa
                .txExpr(
                        TransactionType.Required,
                        em -> query.list(em, r -> Map.entry(r.text(0), r.instant(1))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The hashes of all names that are locked. */
    public Set<String> allLocked(Instant now) {
        SqlQuery query =
                SqlQuery.sql(
                        "SELECT NAME_HASH FROM PEOPLE.LOGIN_FAILURE WHERE LOCKED_UNTIL > ?", now);
        return Set.copyOf(
                jpa.txExpr(TransactionType.Required, em -> query.list(em, r -> r.text(0))));
    }

    private void execute(SqlQuery query) {
        jpa.tx(TransactionType.Required, em -> query.execute(em));
    }
}
