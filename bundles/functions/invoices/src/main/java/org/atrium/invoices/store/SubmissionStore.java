package org.atrium.invoices.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.invoices.api.SubmissionView;
import org.atrium.invoices.domain.Submission;
import org.atrium.kernel.api.SqlQuery;

/** Submissions to the provider with their attempts. */
public class SubmissionStore {
    /** What is due, by project. */
    public record Due(long project, long invoice) {}

    /** Adds one. */
    public void add(EntityManager em, Submission added) {
        em.persist(added);
    }

    /** What is due now in all projects, the longest first. */
    public List<Due> due(EntityManager em, Instant now, int most) {
        return SqlQuery.sql(
                        "SELECT PROJECT_ID, INVOICE_ID FROM INVOICES.SUBMISSION WHERE DUE_AT <= ?"
                                + " ORDER BY DUE_AT",
                        now)
                .list(em, most, r -> new Due(r.number(0), r.number(1)));
    }

    /** The last one of an invoice; null for none. Whoever changes it holds the invoice's lock. */
    public Submission last(EntityManager em, long invoice) {
        return em
                .createQuery(
                        "SELECT s FROM Submission s WHERE s.invoiceId = :invoice"
                                + " ORDER BY s.id DESC",
                        Submission.class)
                .setParameter("invoice", invoice)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** How many an invoice has. */
    public long count(EntityManager em, long invoice) {
        return SqlQuery.sql(
                        "SELECT COUNT(*) FROM INVOICES.SUBMISSION WHERE INVOICE_ID = ?", invoice)
                .one(em, r -> r.number(0));
    }

    /** Notes that an attempt begins. */
    public void begin(EntityManager em, Submission of, boolean sends, Instant now) {
        SqlQuery.sql(
                        "INSERT INTO INVOICES.SUBMISSION_ATTEMPT (SUBMISSION_ID, ATTEMPT_NO,"
                                + " ACTION, BEGUN_AT) VALUES (?, ?, ?, ?)",
                        of.id(),
                        of.attempts(),
                        sends ? "SEND" : "ASK",
                        now)
                .execute(em);
    }

    /** Whether nobody knows yet what came of its last attempt. */
    public boolean isUnderWay(EntityManager em, Submission of) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM INVOICES.SUBMISSION_ATTEMPT"
                                        + " WHERE SUBMISSION_ID = ? AND ATTEMPT_NO = ?"
                                        + " AND RESULT IS NULL",
                                of.id(),
                                of.attempts())
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** Notes what came of an attempt. */
    public void concluded(
            EntityManager em, long submission, int attempt, String result, String detail) {
        SqlQuery.sql(
                        "UPDATE INVOICES.SUBMISSION_ATTEMPT SET RESULT = ?, DETAIL = ?"
                                + " WHERE SUBMISSION_ID = ? AND ATTEMPT_NO = ?",
                        result,
                        detail,
                        submission,
                        attempt)
                .execute(em);
    }

    /** Those of an invoice with their attempts, the newest first. */
    public List<SubmissionView> of(EntityManager em, long invoice) {
        return SqlQuery.sql(
                        "SELECT REQUEST_ID, KIND, STATE, DUE_AT, ID FROM INVOICES.SUBMISSION"
                                + " WHERE INVOICE_ID = ? ORDER BY ID DESC",
                        invoice)
                .list(
                        em,
                        r -> {
                            SubmissionView view = new SubmissionView();
                            view.requestId = r.text(0);
                            view.kind = r.text(1);
                            view.state = r.text(2);
                            view.dueAt = r.instant(3);
                            view.attempts = attempts(em, r.number(4));
                            return view;
                        });
    }

    private static List<SubmissionView.Attempt> attempts(EntityManager em, long submission) {
        return SqlQuery.sql(
                        "SELECT BEGUN_AT, ACTION, RESULT, DETAIL FROM INVOICES.SUBMISSION_ATTEMPT"
                                + " WHERE SUBMISSION_ID = ? ORDER BY ATTEMPT_NO",
                        submission)
                .list(
                        em,
                        r -> {
                            SubmissionView.Attempt attempt = new SubmissionView.Attempt();
                            attempt.at = r.instant(0);
                            attempt.action = r.text(1);
                            attempt.result = r.text(2);
                            attempt.detail = r.text(3);
                            return attempt;
                        });
    }
}
