package org.atrium.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.LoginSession;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of SESSION. */
@Component(service = SessionStore.class)
public class SessionStore {
    private final JpaTemplate jpa;

    @Activate
    public SessionStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds a session. */
    public void add(LoginSession session) {
        jpa.tx(TransactionType.Required, em -> em.persist(session));
    }

    /** The session whose token has this hash. */
    public Optional<LoginSession> find(String tokenHash) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(LoginSession.class, tokenHash)));
    }

    /** A person's sessions, the one used last first. */
    public List<LoginSession> of(long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT s FROM LoginSession s WHERE s.personId = :person"
                                                + " ORDER BY s.lastSeenAt DESC, s.tokenHash",
                                        LoginSession.class)
                                .setParameter("person", personId)
                                .getResultList());
    }

    /** Records a request of this session; never moves the time back. */
    public void seen(String tokenHash, Instant now) {
        execute(
                SqlQuery.sql(
                        "UPDATE PEOPLE.SESSION SET LAST_SEEN_AT = ?"
                                + " WHERE TOKEN_HASH = ? AND LAST_SEEN_AT < ?",
                        now,
                        tokenHash,
                        now));
    }

    /** Removes a session. */
    public void remove(String tokenHash) {
        execute(SqlQuery.sql("DELETE FROM PEOPLE.SESSION WHERE TOKEN_HASH = ?", tokenHash));
    }

    /** Removes a person's sessions but the one with this hash, which may be null. */
    public void removeOf(long personId, String exceptHash) {
        execute(
                SqlQuery.sql("DELETE FROM PEOPLE.SESSION WHERE PERSON_ID = ?", personId)
                        .addIf("AND TOKEN_HASH <> ?", exceptHash));
    }

    /** Removes sessions that ended by age. */
    public void removeEnded(Instant now) {
        execute(SqlQuery.sql("DELETE FROM PEOPLE.SESSION WHERE EXPIRES_AT < ?", now));
    }

    private void execute(SqlQuery query) {
        jpa.tx(TransactionType.Required, em -> query.execute(em));
    }
}
