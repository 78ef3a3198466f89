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
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/**
 * Money taken for one account in the name of one legal entity. What it has not paid yet ({@code
 * unapplied}) is the debtor's credit.
 */
@Entity
@Table(schema = "LEDGER", name = "RECEIPT")
public class Receipt {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "DEBTOR_ID")
    private long debtorId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Column(name = "RECEIPT_NO")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "METHOD")
    private PaymentMethod method;

    @Column(name = "RECEIVED_ON")
    private LocalDate receivedOn;

    @Column(name = "PAYER")
    private String payer;

    @Column(name = "EXTERNAL_REF")
    private String externalRef;

    @Column(name = "NOTE")
    private String note;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "UNAPPLIED")
    private Money unapplied;

    @Column(name = "KEPT_FOR")
    private String keptFor;

    @Column(name = "POSTING_ID")
    private long postingId;

    @Column(name = "REVERSAL_ID")
    private Long reversalId;

    @Column(name = "REVERSED_ON")
    private LocalDate reversedOn;

    @Column(name = "REVERSED_BY")
    private String reversedBy;

    @Column(name = "REVERSED_BY_NAME")
    private String reversedByName;

    @Column(name = "REPLACES")
    private Long replaces;

    @Column(name = "PAYER_RECEIPT_ID")
    private Long payerReceiptId;

    @Column(name = "REVERSE_REASON")
    private String reverseReason;

    @Column(name = "PRINT_COUNT")
    private int printCount;

    @Column(name = "CREATED_BY")
    private String createdBy;

    @Column(name = "CREATED_BY_NAME")
    private String createdByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "CREATED_AT")
    private Instant createdAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Receipt() {}

    /** A receipt of which nothing is applied yet. */
    public static Receipt take(long id, Account account, Taken taken, Posting.Who who) {
        Receipt receipt = new Receipt();
        receipt.id = id;
        receipt.projectId = account.projectId();
        receipt.accountId = account.id();
        receipt.houseId = account.houseId();
        receipt.debtorId = account.debtorId();
        receipt.entityId = taken.entityId();
        receipt.method = taken.method();
        receipt.receivedOn = taken.receivedOn();
        receipt.payer = taken.payer();
        receipt.externalRef = taken.externalRef();
        receipt.note = taken.note();
        receipt.replaces = taken.replaces();
        receipt.amount = taken.amount();
        receipt.unapplied = taken.amount();
        receipt.keptFor = taken.keptFor();
        receipt.createdBy = who.user();
        receipt.createdByName = who.name();
        receipt.createdAt = who.at();
        return receipt;
    }

    /** Gives it its posting and its number. */
    public void issue(long posting, String receiptNumber) {
        postingId = posting;
        number = receiptNumber;
    }

    /** Makes it a part of a receipt over several houses. */
    public Receipt partOf(PayerReceipt whole) {
        payerReceiptId = whole.id();
        return this;
    }

    /**
     * Refuses a part, which is printed and taken back with the others only.
     *
     * @throws Conflict {@code ledger.receipt.part}
     */
    public void requireWhole() {
        if (payerReceiptId != null) {
            throw new Conflict("ledger.receipt.part").with("number", number);
        }
    }

    /**
     * Takes it back; afterwards it pays nothing and holds no credit.
     *
     * @throws Conflict {@code ledger.receipt.already-reversed}, {@code ledger.receipt.opening}
     */
    public void reverse(long reversal, LocalDate on, Posting.Who who, String reason) {
        requireTaken();
        requireStanding("ledger.receipt.already-reversed");
        reversalId = reversal;
        reversedOn = on;
        reversedBy = who.user();
        reversedByName = who.name();
        reverseReason = reason;
        unapplied = Money.ZERO;
    }

    /**
     * Counts a printed copy.
     *
     * @return 1 for the original
     * @throws Conflict {@code ledger.receipt.reversed}, {@code ledger.receipt.part}
     */
    public int print() {
        requireWhole();
        requireTaken();
        requireStanding("ledger.receipt.reversed");
        return ++printCount;
    }

    /** Refuses one that came in with opening balances: it stands and falls with them. */
    public void requireTaken() {
        if (method == PaymentMethod.OPENING) {
            throw new Conflict("ledger.receipt.opening").with("number", number);
        }
    }

    /** Refuses a receipt that was taken back. */
    public void requireStanding(String code) {
        if (reversalId != null) {
            throw new Conflict(code).with("number", number).with("on", reversedOn);
        }
    }

    /** Whether it was taken back. */
    public boolean isReversed() {
        return reversalId != null;
    }

    /** Number. */
    public String number() {
        return number;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** The account. */
    public long accountId() {
        return accountId;
    }

    /** The legal entity. */
    public long entityId() {
        return entityId;
    }

    /** The posting that recorded it. */
    public long postingId() {
        return postingId;
    }

    /** The posting that took it back; null while it stands. */
    public Long reversalId() {
        return reversalId;
    }

    /** Business date. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** How it was paid. */
    public PaymentMethod method() {
        return method;
    }

    /** House. */
    public long houseId() {
        return houseId;
    }

    /** Taken. */
    public Money amount() {
        return amount;
    }

    /** Credit that is left of it. */
    public Money unapplied() {
        return unapplied;
    }

    /** The item whose charges alone its credit pays; null for all. */
    public String keptFor() {
        return keptFor;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }

    /**
     * What the counter writes down.
     *
     * @param entityId company it is paid to
     * @param method of payment
     * @param receivedOn business date
     * @param payer who handed it over
     * @param externalRef number at the bank or channel; may be null
     * @param note may be null
     * @param amount above zero
     * @param replaces the reversed receipt that this one records again; null for none
     * @param keptFor the item for whose charges alone it is, as the payer says; null for all
     */
    public record Taken(
            long entityId,
            PaymentMethod method,
            LocalDate receivedOn,
            String payer,
            String externalRef,
            String note,
            Money amount,
            Long replaces,
            String keptFor) {
        /** The same with another amount. */
        public Taken of(Money part) {
            return new Taken(
                    entityId,
                    method,
                    receivedOn,
                    payer,
                    externalRef,
                    note,
                    part,
                    replaces,
                    keptFor);
        }
    }
}
