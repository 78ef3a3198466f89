package org.atrium.fees.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** The sheet of fees of an owner who moves in, 收楼费用明细表 (FE-08, F-13). */
@Entity
@Table(schema = "FEES", name = "MOVE_IN")
public class MoveIn {
    private static final long VALID = 0;

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "NUMBER_TEXT")
    private String number;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "OWNER_ID")
    private long ownerId;

    @Column(name = "HANDED_OVER_ON")
    private LocalDate handedOverOn;

    @Column(name = "STATE")
    private String state;

    @Column(name = "WITHDRAWN_KEY")
    private long withdrawnKey;

    @Column(name = "FLOW_CASE_ID")
    private long flowCaseId;

    @Column(name = "MADE_BY")
    private String madeBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "MADE_AT")
    private Instant madeAt;

    @Column(name = "FUND_VOUCHER")
    private String fundVoucher;

    @Column(name = "FUND_PAID_ON")
    private LocalDate fundPaidOn;

    @Column(name = "STAMPED_BY")
    private String stampedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "STAMPED_AT")
    private Instant stampedAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected MoveIn() {}

    /**
     * A new sheet.
     *
     * @param handedOverOn the day of the handover, from which the owner pays
     * @param madeBy name of who makes it
     */
    public static MoveIn begin(
            long id,
            long projectId,
            long houseId,
            long ownerId,
            LocalDate handedOverOn,
            String madeBy,
            Instant madeAt) {
        MoveIn sheet = new MoveIn();
        sheet.id = id;
        sheet.projectId = projectId;
        sheet.houseId = houseId;
        sheet.ownerId = ownerId;
        sheet.handedOverOn = handedOverOn;
        sheet.madeBy = madeBy;
        sheet.madeAt = madeAt;
        sheet.withdrawnKey = VALID;
        return sheet;
    }

    /** Names the case of workflow. */
    public void filed(String readNumber, long flowCase, String begun) {
        number = readNumber;
        flowCaseId = flowCase;
        state = begun;
    }

    /**
     * It stands there now.
     *
     * @param withdrawn whether it counts no more, so that a new one may be made
     */
    public void moved(String to, boolean withdrawn) {
        state = to;
        withdrawnKey = withdrawn ? id : VALID;
    }

    /**
     * The voucher of the maintenance fund was seen.
     *
     * @param voucher its number
     * @param paidOn day of the deposit
     */
    public void fundSeen(String voucher, LocalDate paidOn) {
        fundVoucher = voucher;
        fundPaidOn = paidOn;
    }

    /** Finance has stamped it. */
    public void stamped(String by, Instant at) {
        stampedBy = by;
        stampedAt = at;
    }

    /** A payment went back: the stamp holds no more. */
    public void unstamped() {
        stampedBy = null;
        stampedAt = null;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** The number people read. */
    public String number() {
        return number;
    }

    /** House. */
    public long houseId() {
        return houseId;
    }

    /** Who moves in and pays. */
    public long ownerId() {
        return ownerId;
    }

    /** From when the owner pays. */
    public LocalDate handedOverOn() {
        return handedOverOn;
    }

    /** State of the flow. */
    public String state() {
        return state;
    }

    /** Case of workflow. */
    public long flowCaseId() {
        return flowCaseId;
    }

    /** Name of who made it. */
    public String madeBy() {
        return madeBy;
    }

    /** When. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Number of the voucher of the maintenance fund; null before it was seen. */
    public String fundVoucher() {
        return fundVoucher;
    }

    /** Day of the deposit; null before. */
    public LocalDate fundPaidOn() {
        return fundPaidOn;
    }

    /** Name of who stamped it; null where it is not stamped. */
    public String stampedBy() {
        return stampedBy;
    }

    /** When; null where it is not stamped. */
    public Instant stampedAt() {
        return stampedAt;
    }

    /** Version. */
    public long version() {
        return version;
    }
}
