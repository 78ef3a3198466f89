package org.atrium.registry.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.kernel.api.InstantConverter;

/** What a person asks about his own data, from receipt to answer (PIPL articles 44 to 50). */
@Entity
@Table(schema = "REGISTRY", name = "DATA_REQUEST")
public class DataRequest {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "NUMBER")
    private String number;

    @Column(name = "CASE_ID")
    private long caseId;

    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private RequestKind kind;

    @Column(name = "STATE")
    private String state;

    @Column(name = "APPLICANT")
    private String applicant;

    @Column(name = "WISH")
    private String wish;

    @Column(name = "IDENTIFIED_BY")
    private String identifiedBy;

    @Column(name = "ANSWER")
    private String answer;

    @Column(name = "RECEIVED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant receivedAt;

    @Column(name = "RECEIVED_BY")
    private String receivedBy;

    /** For JPA. */
    protected DataRequest() {}

    /** A request of this customer; {@code wish} may be null. */
    public static DataRequest receive(
            long id, Customer customer, RequestKind kind, String applicant, String wish) {
        DataRequest request = new DataRequest();
        request.id = id;
        request.projectId = customer.projectId();
        request.customerId = customer.id();
        request.kind = kind;
        request.applicant = applicant;
        request.wish = wish;
        return request;
    }

    /** Who took it and when. */
    public DataRequest recorded(Instant at, String by) {
        receivedAt = at;
        receivedBy = by;
        return this;
    }

    /** Its case has begun. */
    public void opened(long newCaseId, String newNumber, String newState) {
        caseId = newCaseId;
        number = newNumber;
        state = newState;
    }

    /** How it was made sure that the applicant is the person. */
    public void identified(String how) {
        identifiedBy = how;
    }

    /** What the person is told: what was done and what stays, or why it is refused. */
    public void answered(String words) {
        answer = words;
    }

    /** It came to this state. */
    public void moved(String to) {
        state = to;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** {@code JG-DR-2026-000001}. */
    public String number() {
        return number;
    }

    /** Its case in workflow. */
    public long caseId() {
        return caseId;
    }

    /** Whose data. */
    public long customerId() {
        return customerId;
    }

    /** What is asked for. */
    public RequestKind kind() {
        return kind;
    }

    /** State code of the flow. */
    public String state() {
        return state;
    }

    /** Who asks. */
    public String applicant() {
        return applicant;
    }

    /** In his words; may be null. */
    public String wish() {
        return wish;
    }

    /** How he was identified; null before. */
    public String identifiedBy() {
        return identifiedBy;
    }

    /** What he was told; null before. */
    public String answer() {
        return answer;
    }

    /** When it was received. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
