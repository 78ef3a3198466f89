package org.atrium.kernel.store;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** The answers of commands that came with an Idempotency-Key, per user and key. */
public class AnswerStore {
    /** Fingerprint and answer; null where the key is new. */
    public String[] find(EntityManager em, String user, String key) {
        return SqlQuery.sql(
                        "SELECT FINGERPRINT, ANSWER FROM KERNEL.COMMAND_ANSWER"
                                + " WHERE USER_NAME = ? AND IDEMPOTENCY_KEY = ?",
                        user,
                        key)
                .one(em, r -> new String[] {r.text(0), r.text(1)});
    }

    /** Takes the key; blocks while another transaction holds it. */
    public void claim(EntityManager em, String user, String key, String fingerprint, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO KERNEL.COMMAND_ANSWER"
                                + " (USER_NAME, IDEMPOTENCY_KEY, FINGERPRINT, HAPPENED_AT) VALUES (?, ?, ?, ?)",
                        user,
                        key,
                        fingerprint,
                        at)
                .execute(em);
    }

    /** Keeps the answer beside its key. */
    public void keep(EntityManager em, String user, String key, String answer) {
        SqlQuery.sql(
                        "UPDATE KERNEL.COMMAND_ANSWER SET ANSWER = ?"
                                + " WHERE USER_NAME = ? AND IDEMPOTENCY_KEY = ?",
                        answer,
                        user,
                        key)
                .execute(em);
    }
}
