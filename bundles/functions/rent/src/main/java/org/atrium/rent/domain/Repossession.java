package org.atrium.rent.domain;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** The way from overdue rent to premises that are free again (RT-02). */
@Entity
@Table(schema = "RENT", name = "REPOSSESSION")
public class Repossession {
    /** What lets it go on: no self-help eviction. */
    public enum Ground {
        /** 法院判决. */
        JUDGMENT,
        /** 租户书面同意. */
        CONSENT
    }

    /** What was found on taking over. */
    public record Taken(LocalDate on, String inventory, List<String> witnesses, List<Long> files) {}

    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "NUMBER")
    private String number;

    @Column(name = "LEASE_ID")
    private long leaseId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "TENANT_ID")
    private long tenantId;

    @Column(name = "STATE")
    private String state;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "BEGUN_ON")
    private LocalDate begunOn;

    @Column(name = "PAY_BY")
    private LocalDate payBy;

    @Column(name = "LEAVE_BY")
    private LocalDate leaveBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "GROUND")
    private Ground ground;

    @Column(name = "GROUND_FILES")
    private String groundFiles;

    @Column(name = "TAKEN_ON")
    private LocalDate takenOn;

    @Column(name = "INVENTORY")
    private String inventory;

    @Column(name = "WITNESSES")
    private String witnesses;

    @Column(name = "TAKEN_FILES")
    private String takenFiles;

    @Version
    @Column(name = "VERSION")
    private long version;

    /** For JPA. */
    protected Repossession() {}

    /** Demanded on a day, to be paid by another. */
    public static Repossession begin(long id, Lease lease, LocalDate on, LocalDate payBy) {
        Repossession begun = new Repossession();
        begun.id = id;
        begun.projectId = lease.projectId();
        begun.leaseId = lease.id();
        begun.houseId = lease.houseId();
        begun.tenantId = lease.tenantId();
        begun.begunOn = on;
        begun.payBy = payBy;
        return begun;
    }

    /** Gives it the number that people read, and its case. */
    public void file(String numbered, long flowCase, String opened) {
        number = numbered;
        caseId = flowCase;
        state = opened;
    }

    /** Goes on in this state. */
    public void become(String next) {
        state = next;
    }

    /** The tenant was told to leave by a day. */
    public void notice(LocalDate day) {
        leaveBy = day;
    }

    /** A lawyer has seen what lets it go on. */
    public void review(Ground seen, List<Long> files) {
        ground = seen;
        groundFiles = printed(files);
    }

    /** The premises were taken over. */
    public void take(Taken what) {
        takenOn = what.on();
        inventory = what.inventory();
        witnesses = String.join("\n", what.witnesses());
        takenFiles = printed(what.files());
    }

    private static String printed(List<Long> files) {
        return String.join(",", files.stream().map(String::valueOf).toList());
    }

    private static List<String> split(String text, String by) {
        return text == null ? List.of() : List.of(text.split(by));
    }

    /** Id. */
    public long id() {
        return id;
    }

    /** Number that people read. */
    public String number() {
        return number;
    }

    /** Lease. */
    public long leaseId() {
        return leaseId;
    }

    /** House. */
    public long houseId() {
        return houseId;
    }

    /** Customer who rents. */
    public long tenantId() {
        return tenantId;
    }

    /** State of its case. */
    public String state() {
        return state;
    }

    /** Case of workflow. */
    public long caseId() {
        return caseId;
    }

    /** When it was begun. */
    public LocalDate begunOn() {
        return begunOn;
    }

    /** Last day to pay. */
    public LocalDate payBy() {
        return payBy;
    }

    /** The day by which to leave; null before the notice. */
    public LocalDate leaveBy() {
        return leaveBy;
    }

    /** Null before the review. */
    public Ground ground() {
        return ground;
    }

    /** Attachments. */
    public List<String> groundFiles() {
        return split(groundFiles, ",");
    }

    /** Null before. */
    public LocalDate takenOn() {
        return takenOn;
    }

    /** Null before. */
    public String inventory() {
        return inventory;
    }

    /** Two names; none before. */
    public List<String> witnesses() {
        return split(witnesses, "\n");
    }

    /** Attachments. */
    public List<String> takenFiles() {
        return split(takenFiles, ",");
    }

    /** Version. */
    public long version() {
        return version;
    }
}
