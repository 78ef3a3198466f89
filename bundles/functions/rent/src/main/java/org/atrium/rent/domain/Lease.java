package org.atrium.rent.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Money;
import org.atrium.kernel.api.InstantConverter;

/** A lease of premises (RT-03). Days are half-open, as in the registry. */
@Entity
@Table(schema = "RENT", name = "LEASE")
public class Lease {
    /**
     * What is written into a lease.
     *
     * @param entityId legal entity that lets
     * @param deposit held for the tenant; zero for none
     * @param terms JSON of steps and free periods
     * @param lateClause what the contract says about late payment; may be null
     * @param contractId attachment; null for none
     */
    public record Content(
            long houseId,
            long tenantId,
            long entityId,
            RentTerms rent,
            Money deposit,
            String terms,
            String lateClause,
            String note,
            Long contractId) {}

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "NUMBER")
    private String number;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "TENANT_ID")
    private long tenantId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Column(name = "FROM_DAY")
    private LocalDate from;

    @Column(name = "TO_DAY")
    private LocalDate to;

    @Column(name = "ENDS_ON")
    private LocalDate endsOn;

    @Column(name = "RENT")
    private BigDecimal rent;

    @Enumerated(EnumType.STRING)
    @Column(name = "CYCLE")
    private RentCycle cycle;

    @Column(name = "DUE_DAYS")
    private int dueDays;

    @Column(name = "DEPOSIT")
    private BigDecimal deposit;

    @Lob
    @Column(name = "TERMS")
    private String terms;

    @Column(name = "LATE_CLAUSE")
    private String lateClause;

    @Column(name = "NOTE")
    private String note;

    @Column(name = "CONTRACT_ID")
    private Long contractId;

    @Column(name = "FOLLOWS_ID")
    private Long followsId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE")
    private LeaseState state;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "END_REASON")
    private String endReason;

    @Column(name = "WRITTEN_BY")
    private String writtenBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "WRITTEN_AT")
    private Instant writtenAt;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Lease() {}

    /** A draft; {@code follows} is the lease that it renews, null for none. */
    public static Lease draft(long id, long projectId, Content content, Long follows) {
        Lease lease = new Lease();
        lease.id = id;
        lease.projectId = projectId;
        lease.followsId = follows;
        lease.state = LeaseState.DRAFT;
        lease.write(content);
        return lease;
    }

    /** Gives it the number that people read, its case and its author. */
    public void file(String numbered, long flowCase, String by, Instant at) {
        number = numbered;
        caseId = flowCase;
        writtenBy = by;
        writtenAt = at;
    }

    /** Writes a draft anew. */
    public final void write(Content content) {
        RentTerms said = content.rent();
        houseId = content.houseId();
        tenantId = content.tenantId();
        entityId = content.entityId();
        from = said.from();
        to = said.to();
        endsOn = said.to();
        rent = said.rent().amount();
        cycle = said.cycle();
        dueDays = said.dueDays();
        deposit = content.deposit().amount();
        terms = content.terms();
        lateClause = content.lateClause();
        note = content.note();
        contractId = content.contractId();
    }

    /** Goes on in this state. */
    public void become(LeaseState next) {
        state = next;
    }

    /** Is over from this day on. */
    public void terminate(LocalDate day, String reason) {
        state = LeaseState.TERMINATED;
        endsOn = day;
        endReason = reason;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Project. */
    public long projectId() {
        return projectId;
    }

    /** Number that people read. */
    public String number() {
        return number;
    }

    /** House. */
    public long houseId() {
        return houseId;
    }

    /** Customer who rents. */
    public long tenantId() {
        return tenantId;
    }

    /** Legal entity that lets. */
    public long entityId() {
        return entityId;
    }

    /** First day. */
    public LocalDate from() {
        return from;
    }

    /** First day on which it no longer holds, by the contract. */
    public LocalDate to() {
        return to;
    }

    /** First day on which it no longer holds; before {@link #to} where it was terminated. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** Rent per calendar month on the first day. */
    public Money rent() {
        return Money.of(rent);
    }

    /** How much is billed at once. */
    public RentCycle cycle() {
        return cycle;
    }

    /** Days to pay. */
    public int dueDays() {
        return dueDays;
    }

    /** Deposit; zero for none. */
    public Money deposit() {
        return Money.of(deposit);
    }

    /** JSON of steps and free periods. */
    public String terms() {
        return terms;
    }

    /** What the contract says about late payment; may be null. */
    public String lateClause() {
        return lateClause;
    }

    /** May be null. */
    public String note() {
        return note;
    }

    /** Attachment; null for none. */
    public Long contractId() {
        return contractId;
    }

    /** The lease that it renews; null for none. */
    public Long followsId() {
        return followsId;
    }

    /** How it stands. */
    public LeaseState state() {
        return state;
    }

    /** Case of workflow. */
    public long caseId() {
        return caseId;
    }

    /** Why it was terminated; null otherwise. */
    public String endReason() {
        return endReason;
    }

    /** Login name of who wrote it. */
    public String writtenBy() {
        return writtenBy;
    }

    /** When it was written. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Version. */
    public long version() {
        return version;
    }
}
