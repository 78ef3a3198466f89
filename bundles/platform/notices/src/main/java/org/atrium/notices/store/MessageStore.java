package org.atrium.notices.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.notices.domain.Message;

/** Rows of messages. */
public class MessageStore {
    /** What waits under a batch id. */
    public record Staged(int rows, Set<String> templates) {}

    /**
     * A batch that becomes messages.
     *
     * @param base the id before the first message's
     */
    public record Posting(long project, long batch, long base, String user, Instant at) {}

    /** What this project has staged under the id. */
    public Staged staged(EntityManager em, long project, long batch) {
        record Group(String template, long rows) {}
        List<Group> groups =
                SqlQuery.sql(
                                "SELECT TEMPLATE, COUNT(*) FROM NOTICES.STAGED_MESSAGE"
                                        + " WHERE BATCH_ID = ? AND PROJECT_ID = ? GROUP BY TEMPLATE",
                                batch,
                                project)
                        .list(em, r -> new Group(r.text(0), r.number(1)));
        Set<String> templates = new TreeSet<>();
        groups.forEach(group -> templates.add(group.template()));
        return new Staged((int) groups.stream().mapToLong(Group::rows).sum(), templates);
    }

    /** Makes messages of what is staged, and forgets it; returns how many. */
    public int post(EntityManager em, Posting posting) {
        int rows =
                SqlQuery.sql(
                                "INSERT INTO NOTICES.MESSAGE (ID, PROJECT_ID, TEMPLATE, HOUSE_ID,"
                                        + " CUSTOMER_ID, SOURCE, FACTS, STATE, CHANNEL_NO, ATTEMPTS,"
                                        + " MADE_BY, MADE_AT, DUE_AT, VERSION)"
                                        + " SELECT CAST(? AS BIGINT) + ROW_NUMBER() OVER (),"
                                        + " s.PROJECT_ID, s.TEMPLATE, s.HOUSE_ID, s.CUSTOMER_ID,"
                                        + " s.SOURCE, s.FACTS, 'QUEUED', 0, 0,"
                                        + " CAST(? AS VARCHAR(80)), CAST(? AS TIMESTAMP),"
                                        + " CAST(? AS TIMESTAMP), 0 FROM NOTICES.STAGED_MESSAGE s"
                                        + " WHERE s.BATCH_ID = ? AND s.PROJECT_ID = ?",
                                posting.base(),
                                posting.user(),
                                posting.at(),
                                posting.at(),
                                posting.batch(),
                                posting.project())
                        .execute(em);
        SqlQuery.sql(
                        "DELETE FROM NOTICES.STAGED_MESSAGE WHERE BATCH_ID = ? AND PROJECT_ID = ?",
                        posting.batch(),
                        posting.project())
                .execute(em);
        return rows;
    }

    /**
     * Claims those of these messages that are still due, each for one transaction alone: whoever
     * comes second waits for the row and finds it due no more.
     *
     * @param until when they are due again should the process die
     */
    public List<Message> claim(
            EntityManager em, long project, List<Long> ids, Instant now, Instant until) {
        int[] claimed =
                SqlBatch.sql(
                                "UPDATE NOTICES.MESSAGE SET VERSION = VERSION + 1, DUE_AT = ?"
                                        + " WHERE ID = ? AND PROJECT_ID = ? AND STATE = 'QUEUED'"
                                        + " AND DUE_AT <= ?")
                        .changed(em, ids, id -> new Object[] {until, id, project, now});
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < claimed.length; i++) {
            if (claimed[i] == 1) {
                messages.add(em.find(Message.class, ids.get(i)));
            }
        }
        return messages;
    }

    /** The message; null where the project has none of this id. */
    public Message find(EntityManager em, long project, long id) {
        Message message = em.find(Message.class, id);
        return message == null || message.projectId() != project ? null : message;
    }
}
