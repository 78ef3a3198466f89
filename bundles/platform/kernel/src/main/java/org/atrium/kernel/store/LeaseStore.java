package org.atrium.kernel.store;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Who holds which lease until when; each taking has a fence that never comes again. */
public class LeaseStore {
    /** Takes a lease of which the end has passed. Returns whether there was one. */
    public boolean takeOver(
            EntityManager em, String name, String owner, long fence, Instant now, Instant until) {
        return SqlQuery.sql(
                                "UPDATE KERNEL.LEASE SET OWNER = ?, FENCE = ?, UNTIL_AT = ?"
                                        + " WHERE NAME = ? AND UNTIL_AT < ?",
                                owner,
                                fence,
                                until,
                                name,
                                now)
                        .execute(em)
                == 1;
    }

    /** Whether somebody holds it, or has died holding it. */
    public boolean exists(EntityManager em, String name) {
        return SqlQuery.sql("SELECT FENCE FROM KERNEL.LEASE WHERE NAME = ?", name)
                        .one(em, r -> r.number(0))
                != null;
    }

    /** Takes a lease that nobody ever took, or that was given back. */
    public boolean insert(EntityManager em, String name, String owner, long fence, Instant until) {
        return SqlQuery.sql(
                                "INSERT INTO KERNEL.LEASE (NAME, OWNER, FENCE, UNTIL_AT)"
                                        + " VALUES (?, ?, ?, ?)",
                                name,
                                owner,
                                fence,
                                until)
                        .execute(em)
                == 1;
    }

    /** Moves the end on. Returns false where another has taken over. */
    public boolean renew(EntityManager em, String name, long fence, Instant until) {
        return SqlQuery.sql(
                                "UPDATE KERNEL.LEASE SET UNTIL_AT = ? WHERE NAME = ? AND FENCE = ?",
                                until,
                                name,
                                fence)
                        .execute(em)
                == 1;
    }

    /** Gives it back, if it is still this taking's. */
    public void release(EntityManager em, String name, long fence) {
        SqlQuery.sql("DELETE FROM KERNEL.LEASE WHERE NAME = ? AND FENCE = ?", name, fence)
                .execute(em);
    }
}
