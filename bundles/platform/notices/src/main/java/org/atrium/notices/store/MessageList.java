package org.atrium.notices.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.notices.api.MessageRow;
import org.atrium.notices.api.MessageView;

/** Lists of messages, always within one project. */
public class MessageList {
    private static final String ROW =
            "SELECT m.ID, m.MADE_AT, m.TEMPLATE, m.HOUSE_ID, h.NAME, m.CUSTOMER_ID, c.NAME,"
                    + " m.CHANNEL, m.STATE, m.ADDRESS, m.SUBJECT, m.SOURCE, m.SENT_AT,"
                    + " m.PROVED_AT, m.REASON, m.VERSION FROM (";
    private static final String NAMES =
            ") p JOIN NOTICES.MESSAGE m ON m.ID = p.ID"
                    + " LEFT JOIN REGISTRY.V1_HOUSE h ON h.PROJECT_ID = m.PROJECT_ID"
                    + " AND h.ID = m.HOUSE_ID"
                    + " LEFT JOIN REGISTRY.V1_CUSTOMER c ON c.PROJECT_ID = m.PROJECT_ID"
                    + " AND c.ID = m.CUSTOMER_ID ORDER BY m.ID DESC";

    /**
     * What is looked for; null means all.
     *
     * @param words part of a subject, of a house's or of a customer's name
     * @param from first moment
     * @param to first moment after
     */
    public record Filter(
            String state,
            String channel,
            String template,
            Long houseId,
            String source,
            String words,
            Instant from,
            Instant to) {}

    /** Newest first, from before this id on; the page is chosen before names are sought. */
    public List<MessageRow> list(
            EntityManager em, long project, Filter filter, long before, int rows) {
        return narrowed(SqlQuery.sql(ROW), project, filter, before)
                .add("ORDER BY x.ID DESC FETCH FIRST " + rows + " ROWS ONLY")
                .add(NAMES)
                .list(em, r -> row(r, new MessageRow()));
    }

    /** The ids of those, newest first, at most so many. */
    public List<Long> ids(EntityManager em, long project, Filter filter, int most) {
        return narrowed(SqlQuery.sql(""), project, filter, Long.MAX_VALUE)
                .add("ORDER BY x.ID DESC")
                .list(em, most, r -> r.number(0));
    }

    private static SqlQuery narrowed(SqlQuery query, long project, Filter filter, long before) {
        query.add(
                        "SELECT x.ID FROM NOTICES.MESSAGE x WHERE x.PROJECT_ID = ? AND x.ID < ?",
                        project,
                        before)
                .addIf("AND x.STATE = ?", filter.state())
                .addIf("AND x.CHANNEL = ?", filter.channel())
                .addIf("AND x.TEMPLATE = ?", filter.template())
                .addIf("AND x.HOUSE_ID = ?", filter.houseId())
                .addIf("AND x.SOURCE = ?", filter.source())
                .addIf("AND x.MADE_AT >= ?", filter.from())
                .addIf("AND x.MADE_AT < ?", filter.to());
        if (filter.words() != null) {
            String like = like(filter.words());
            query.add(
                    "AND (LOWER(x.SUBJECT) LIKE ? ESCAPE '!' OR x.HOUSE_ID IN (SELECT ID FROM"
                            + " REGISTRY.V1_HOUSE WHERE PROJECT_ID = ? AND LOWER(NAME) LIKE ?"
                            + " ESCAPE '!') OR x.CUSTOMER_ID IN (SELECT ID FROM"
                            + " REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ? AND LOWER(NAME) LIKE ?"
                            + " ESCAPE '!'))",
                    like,
                    project,
                    like,
                    project,
                    like);
        }
        return query;
    }

    /** Each try of a message, oldest first. */
    public List<MessageView.AttemptRow> attempts(EntityManager em, long project, long message) {
        return SqlQuery.sql(
                        "SELECT CHANNEL, BEGUN_AT, ENDED_AT, OUTCOME, DETAIL FROM NOTICES.ATTEMPT"
                                + " WHERE PROJECT_ID = ? AND MESSAGE_ID = ? ORDER BY ID",
                        project,
                        message)
                .list(
                        em,
                        r -> {
                            MessageView.AttemptRow row = new MessageView.AttemptRow();
                            row.channel = r.text(0);
                            row.begunAt = r.instant(1);
                            row.endedAt = r.instant(2);
                            row.outcome = r.text(3);
                            row.detail = r.text(4);
                            return row;
                        });
    }

    /** The attachments that show a message posted. */
    public List<String> proof(EntityManager em, long project, long message) {
        return SqlQuery.sql(
                        "SELECT ATTACHMENT_ID FROM NOTICES.PROOF WHERE PROJECT_ID = ?"
                                + " AND MESSAGE_ID = ? ORDER BY ATTACHMENT_ID",
                        project,
                        message)
                .list(em, r -> r.id(0));
    }

    /** When and why a channel last failed in a project. */
    public record Failure(Instant at, String detail) {}

    /** The latest failure of a channel; null where there is none. */
    public Failure lastFailure(EntityManager em, long project, String channel) {
        return SqlQuery.sql(
                        "SELECT ENDED_AT, DETAIL FROM NOTICES.ATTEMPT WHERE PROJECT_ID = ?"
                                + " AND CHANNEL = ? AND OUTCOME IN ('UNREACHED', 'REFUSED')"
                                + " ORDER BY ID DESC",
                        project,
                        channel)
                .list(em, 1, r -> new Failure(r.instant(0), r.text(1)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static MessageRow row(SqlRow r, MessageRow row) {
        row.id = r.id(0);
        row.madeAt = r.instant(1);
        row.template = r.text(2);
        row.houseId = r.id(3);
        row.houseName = r.text(4);
        row.customerId = r.id(5);
        row.customerName = r.text(6);
        row.channel = r.text(7);
        row.state = r.text(8);
        row.address = r.text(9);
        row.subject = r.text(10);
        row.source = r.text(11);
        row.sentAt = r.instant(12);
        row.provedAt = r.instant(13);
        row.reason = r.text(14);
        row.version = r.number(15);
        return row;
    }

    private static String like(String words) {
        return SqlQuery.anywhere(words.toLowerCase(Locale.ROOT));
    }
}
