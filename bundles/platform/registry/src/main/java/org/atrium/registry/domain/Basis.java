package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
 * On what ground a customer's data may be shown to another handler (PIPL articles 13 and 23), from
 * a day until it is withdrawn.
 */
@Entity
@Table(schema = "REGISTRY", name = "DATA_BASIS")
public class Basis {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "CUSTOMER_ID")
    private long customerId;

    @Column(name = "RECIPIENT")
    private String recipient;

    @Column(name = "RECIPIENT_NAME")
    private String recipientName;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private BasisKind kind;

    @Column(name = "SEPARATE")
    private boolean separate;

    @Column(name = "GIVEN_ON")
    private LocalDate givenOn;

    @Column(name = "WORDING")
    private String wording;

    @Column(name = "EVIDENCE_ID")
    private Long evidenceId;

    @Column(name = "GROUNDS")
    private String grounds;

    @Column(name = "RECORDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    @Column(name = "RECORDED_BY")
    private String recordedBy;

    @Column(name = "WITHDRAWN_ON")
    private LocalDate withdrawnOn;

    @Column(name = "WITHDRAWN_BY")
    private String withdrawnBy;

    @Column(name = "WITHDRAWN_BECAUSE")
    private String withdrawnBecause;

    /** For JPA. */
    protected Basis() {}

    /**
     * What was agreed or applies.
     *
     * @param separate whether the person agreed to this giving by itself (单独同意)
     * @param wording version of the words that the person agreed to; null without consent
     * @param evidenceId the signed paper; null without consent
     * @param grounds contract clause, law, or what was said
     */
    public record Terms(
            BasisKind kind,
            boolean separate,
            LocalDate givenOn,
            String wording,
            Long evidenceId,
            String grounds) {}

    /** A basis for giving this customer's data to the recipient. */
    public static Basis record(long id, Customer customer, Handler recipient, Terms terms) {
        Basis basis = new Basis();
        basis.id = id;
        basis.projectId = customer.projectId();
        basis.customerId = customer.id();
        basis.recipient = recipient.key();
        basis.recipientName = recipient.name();
        basis.kind = terms.kind();
        basis.separate = terms.separate();
        basis.givenOn = terms.givenOn();
        basis.wording = terms.wording();
        basis.evidenceId = terms.evidenceId();
        basis.grounds = terms.grounds();
        return basis;
    }

    /** Who recorded it and when. */
    public Basis recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
        return this;
    }

    /**
     * Ends it: from {@code day} on nothing more may rest on it.
     *
     * @throws Conflict {@code registry.basis.withdrawn}
     */
    public void withdraw(LocalDate day, String by, String reason) {
        if (withdrawnOn != null) {
            throw new Conflict("registry.basis.withdrawn").with("on", withdrawnOn);
        }
        withdrawnOn = day;
        withdrawnBy = by;
        withdrawnBecause = reason;
    }

    /** Whether it names this recipient and stands on this day. */
    public boolean stands(Handler to, LocalDate day) {
        return recipient.equals(to.key())
                && !givenOn.isAfter(day)
                && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** Whether it is complete, where these kinds need a separate consent. */
    public boolean suffices(Collection<BasisKind> needSeparate) {
        return separate || !needSeparate.contains(kind);
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** Whose data. */
    public long customerId() {
        return customerId;
    }

    /** To whom. */
    public Handler recipient() {
        return new Handler(recipient, recipientName);
    }

    /** What was agreed or applies. */
    public Terms terms() {
        return new Terms(kind, separate, givenOn, wording, evidenceId, grounds);
    }

    /** Who recorded it. */
    public String recordedBy() {
        return recordedBy;
    }

    /** First day on which it no longer stands; null while it does. */
    public LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /** Why it ended; null while it stands. */
    public String withdrawnBecause() {
        return withdrawnBecause;
    }
}
