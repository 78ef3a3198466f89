package org.atrium.ledger.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/**
 * Credit of an account that is to be given back (flows.md 6.6). It moves money only once it is
 * paid; how far its approval is stands in its case.
 */
@Entity
@Table(schema = "LEDGER", name = "REFUND")
public class Refund {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "REFUND_NO")
    private String number;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "PAYEE")
    private String payee;

    @Column(name = "PAYEE_ACCOUNT")
    private String payeeAccount;

    @Column(name = "REQUESTED_BY_NAME")
    private String requestedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "METHOD")
    private PaymentMethod method;

    @Column(name = "EXTERNAL_REF")
    private String externalRef;

    @Column(name = "PAID_ON")
    private LocalDate paidOn;

    @Column(name = "PAID_BY_NAME")
    private String paidByName;

    @Column(name = "POSTING_ID")
    private Long postingId;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Refund() {}

    /**
     * A wish without a case yet.
     *
     * @param entityId company that holds the credit
     */
    public static Refund request(
            long id, Posting.Where where, long entityId, Wish wish, Posting.Who who) {
        Refund refund = new Refund();
        refund.id = id;
        refund.projectId = where.projectId();
        refund.accountId = where.accountId();
        refund.entityId = entityId;
        refund.amount = wish.amount();
        refund.reason = wish.reason();
        refund.payee = wish.payee();
        refund.payeeAccount = wish.payeeAccount();
        refund.requestedByName = who.name();
        refund.requestedAt = who.at();
        return refund;
    }

    /**
     * What is wished.
     *
     * @param amount above zero
     * @param reason why
     * @param payee who gets it
     * @param payeeAccount where to; may be null
     */
    public record Wish(Money amount, String reason, String payee, String payeeAccount) {}

    /** Gives it its case and its number. */
    public void file(long openedCase, String refundNumber) {
        caseId = openedCase;
        number = refundNumber;
    }

    /**
     * The money has gone.
     *
     * @param how cash or another way out
     * @param reference number at the bank or channel; may be null
     */
    public void pay(
            long posting, PaymentMethod how, String reference, LocalDate day, Posting.Who who) {
        postingId = posting;
        method = how;
        externalRef = reference;
        paidOn = day;
        paidByName = who.name();
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** The account and its project. */
    public Posting.Where where() {
        return new Posting.Where(projectId, accountId);
    }

    /** The company that holds the credit. */
    public long entityId() {
        return entityId;
    }

    /** Its case. */
    public long caseId() {
        return caseId;
    }

    /** Number. */
    public String number() {
        return number;
    }

    /** Above zero. */
    public Money amount() {
        return amount;
    }

    /** In words. */
    public String reason() {
        return reason;
    }

    /** Who gets it. */
    public String payee() {
        return payee;
    }

    /** Where to; may be null. */
    public String payeeAccount() {
        return payeeAccount;
    }

    /** Shown name of who asked. */
    public String requestedByName() {
        return requestedByName;
    }

    /** When. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** How it was paid; null before. */
    public PaymentMethod method() {
        return method;
    }

    /** Number at the bank or channel; may be null. */
    public String externalRef() {
        return externalRef;
    }

    /** Business date; null before it is paid. */
    public LocalDate paidOn() {
        return paidOn;
    }

    /** Shown name of who paid it out; null before. */
    public String paidByName() {
        return paidByName;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }
}
