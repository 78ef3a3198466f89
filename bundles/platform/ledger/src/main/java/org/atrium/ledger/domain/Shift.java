package org.atrium.ledger.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/**
 * A cash desk shift: what one cashier takes and gives back between opening the drawer and counting
 * it (flows.md 6.6). Once counted nothing is added to it; what is corrected later is a red entry of
 * a later shift. How far its sign-off is stands in its case.
 */
@Entity
@Table(schema = "LEDGER", name = "SHIFT")
public class Shift {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "CASE_ID")
    private Long caseId;

    @Column(name = "SHIFT_NO")
    private String number;

    @Column(name = "CASHIER")
    private String cashier;

    @Column(name = "CASHIER_NAME")
    private String cashierName;

    @Column(name = "OPEN_CASHIER")
    private String openCashier;

    @Convert(converter = InstantConverter.class)
    @Column(name = "OPENED_AT")
    private Instant openedAt;

    @Convert(converter = MoneyConverter.class)
    @Column(name = "OPENING_FLOAT")
    private Money openingFloat;

    @Convert(converter = InstantConverter.class)
    @Column(name = "COUNTED_AT")
    private Instant countedAt;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "SIGNED_BY_NAME")
    private String signedByName;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Shift() {}

    /**
     * The drawer is opened by this cashier.
     *
     * @param openingFloat the change in the drawer, zero or above
     */
    public static Shift open(long id, long project, Money openingFloat, Posting.Who who) {
        Shift shift = new Shift();
        shift.id = id;
        shift.projectId = project;
        shift.cashier = who.user();
        shift.cashierName = who.name();
        shift.openCashier = who.user();
        shift.openedAt = who.at();
        shift.openingFloat = openingFloat;
        return shift;
    }

    /** Gives it its case and its number. */
    public void file(long openedCase, String shiftNumber) {
        caseId = openedCase;
        number = shiftNumber;
    }

    /**
     * The drawer was counted; nothing is added from now on. May be counted again.
     *
     * @param why the count differs from the books; null where it does not
     */
    public void count(Instant at, String why) {
        openCashier = null;
        countedAt = at;
        reason = why;
    }

    /** Taken over by a supervisor. */
    public void sign(String name) {
        signedByName = name;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Its case. */
    public long caseId() {
        return caseId;
    }

    /** Number. */
    public String number() {
        return number;
    }

    /** Login name of the cashier. */
    public String cashier() {
        return cashier;
    }

    /** Shown name of the cashier. */
    public String cashierName() {
        return cashierName;
    }

    /** When. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Change in the drawer at the beginning. */
    public Money openingFloat() {
        return openingFloat;
    }

    /** When it was last counted; null while it is open. */
    public Instant countedAt() {
        return countedAt;
    }

    /** Why the count differs; may be null. */
    public String reason() {
        return reason;
    }

    /** Shown name of who took it over; null before. */
    public String signedByName() {
        return signedByName;
    }

    /** For If-Match. */
    public long version() {
        return version;
    }
}
