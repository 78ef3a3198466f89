package org.atrium.registry.domain;

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
import org.atrium.kernel.api.InstantConverter;

/**
 * How far a customer's file has come since he appeared (PR-02). A customer whom the project knew
 * from its beginning, or from a large import, is {@link #TAKEN_OVER} and has no case.
 */
@Entity
@Table(schema = "REGISTRY", name = "TRACKING")
public class Tracking {
    /** Known from the beginning: nobody has to call him. */
    public static final String TAKEN_OVER = "TAKEN_OVER";

    @Id
    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "CASE_ID")
    private Long caseId;

    @Column(name = "NUMBER")
    private String number;

    @Column(name = "STATE")
    private String state;

    @Enumerated(EnumType.STRING)
    @Column(name = "CUSTOMER_CLASS")
    private CustomerClass customerClass;

    @Column(name = "CUSTODIAN")
    private String custodian;

    @Column(name = "OPENED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant openedAt;

    @Column(name = "OPENED_MONTH")
    private String openedMonth;

    @Column(name = "CONTACTED_ON")
    private LocalDate contactedOn;

    @Column(name = "IN_TIME")
    private Boolean inTime;

    /** For JPA. */
    protected Tracking() {}

    /** A customer who has just appeared; {@code month} such as {@code 2026-11}. */
    public static Tracking begin(
            long customerId, long projectId, CustomerClass likely, Instant at, String month) {
        Tracking tracking = new Tracking();
        tracking.customerId = customerId;
        tracking.projectId = projectId;
        tracking.begun(likely, at, month);
        return tracking;
    }

    /**
     * A customer who was taken over is tracked after all.
     *
     * @throws Conflict {@code registry.tracking.already}
     */
    public void beginAfterAll(CustomerClass likely, Instant at, String month) {
        if (caseId != null) {
            throw new Conflict("registry.tracking.already");
        }
        begun(likely, at, month);
    }

    private void begun(CustomerClass likely, Instant at, String month) {
        customerClass = likely;
        openedAt = at;
        openedMonth = month;
    }

    /** Its case has begun. */
    public void opened(long newCaseId, String newNumber, String newState) {
        caseId = newCaseId;
        number = newNumber;
        state = newState;
    }

    /** The class that was decided on; null leaves it. */
    public void classed(CustomerClass decided) {
        customerClass = decided == null ? customerClass : decided;
    }

    /** Whose task the first contact is; does not count any more once it was made. */
    public void entrust(String user) {
        custodian = inTime == null ? user : custodian;
    }

    /** The first contact was made. */
    public void contacted(LocalDate on, boolean beforeDue) {
        contactedOn = on;
        inTime = beforeDue;
    }

    /** It came to this state. */
    public void moved(String to) {
        state = to;
    }

    /** Whose file it is. */
    public long customerId() {
        return customerId;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** Its case in workflow; null where it was taken over. */
    public Long caseId() {
        return caseId;
    }

    /** {@code JG-CT-2026-000001}; null where it was taken over. */
    public String number() {
        return number;
    }

    /** State code of the flow, or {@link #TAKEN_OVER}. */
    public String state() {
        return state;
    }

    /** The class; before CONSOLIDATED the likely one. Null where it was taken over. */
    public CustomerClass customerClass() {
        return customerClass;
    }

    /** Login name of who is to make the first contact, or made it in time or late. */
    public String custodian() {
        return custodian;
    }

    /** When it began; null where it was taken over. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Day of the first contact; null before. */
    public LocalDate contactedOn() {
        return contactedOn;
    }

    /** Whether it was recorded before its due time; null before. */
    public Boolean inTime() {
        return inTime;
    }
}
