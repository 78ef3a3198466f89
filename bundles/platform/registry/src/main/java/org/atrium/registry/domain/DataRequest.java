package org.atrium.registry.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** What a person asks about his own data, from receipt to answer (PIPL articles 44 to 50). */
@Entity
@Table(schema = "REGISTRY", name = "DATA_REQUEST")
public class DataRequest extends CaseSubject {
    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private RequestKind kind;

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

    private DataRequest(long id, long projectId) {
        super(id, projectId);
    }

    /** A request of this customer; {@code wish} may be null. */
    public static DataRequest receive(
            long id, Customer customer, RequestKind kind, String applicant, String wish) {
        DataRequest request = new DataRequest(id, customer.projectId());
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

    /** How it was made sure that the applicant is the person. */
    public void identified(String how) {
        identifiedBy = how;
    }

    /** What the person is told: what was done and what stays, or why it is refused. */
    public void answered(String words) {
        answer = words;
    }

    /** Whose data. */
    public long customerId() {
        return customerId;
    }

    /** What is asked for. */
    public RequestKind kind() {
        return kind;
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
