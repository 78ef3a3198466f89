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
 * A wish to change what a charge is worth (flows.md 6.2, 6.6). It counts only once it is posted;
 * how far its approval is stands in its case.
 */
@Entity
@Table(schema = "LEDGER", name = "ADJUSTMENT")
public class Adjustment {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "CHARGE_ID")
    private long chargeId;

    @Column(name = "CASE_ID")
    private Long caseId;

    @Column(name = "ADJUSTMENT_NO")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private AdjustmentKind kind;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "AMOUNT")
    private Money amount;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "REQUESTED_BY")
    private String requestedBy;

    @Column(name = "REQUESTED_BY_NAME")
    private String requestedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "REQUESTED_AT")
    private Instant requestedAt;

    @Column(name = "POSTING_ID")
    private Long postingId;

    @Column(name = "POSTED_ON")
    private LocalDate postedOn;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Adjustment() {}

    /**
     * A wish without a case yet.
     *
     * @param amount above zero
     */
    public static Adjustment request(
            long id,
            Posting.Where where,
            long chargeId,
            AdjustmentKind kind,
            Money amount,
            String reason,
            Posting.Who who) {
        Adjustment adjustment = new Adjustment();
        adjustment.id = id;
        adjustment.projectId = where.projectId();
        adjustment.accountId = where.accountId();
        adjustment.chargeId = chargeId;
        adjustment.kind = kind;
        adjustment.amount = kind.lowers() ? amount.negated() : amount;
        adjustment.reason = reason;
        adjustment.requestedBy = who.user();
        adjustment.requestedByName = who.name();
        adjustment.requestedAt = who.at();
        return adjustment;
    }

    /** Gives it its case and its number. */
    public void file(long openedCase, String adjustmentNumber) {
        caseId = openedCase;
        number = adjustmentNumber;
    }

    /** Writes down that it counts from now on. */
    public void post(long posting, LocalDate day) {
        postingId = posting;
        postedOn = day;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** The account of the charge. */
    public long accountId() {
        return accountId;
    }

    /** The charge. */
    public long chargeId() {
        return chargeId;
    }

    /** Its case. */
    public long caseId() {
        return caseId;
    }

    /** Number. */
    public String number() {
        return number;
    }

    /** Why. */
    public AdjustmentKind kind() {
        return kind;
    }

    /** Below zero where the charge is worth less. */
    public Money amount() {
        return amount;
    }

    /** In words. */
    public String reason() {
        return reason;
    }

    /** Shown name of who asked. */
    public String requestedByName() {
        return requestedByName;
    }

    /** When. */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** Business date of its posting; null while it does not count. */
    public LocalDate postedOn() {
        return postedOn;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }
}
