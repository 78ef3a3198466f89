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
import org.atrium.kernel.api.InstantConverter;

/** Entries that were made together and sum to zero. Never changed. */
@Entity
@Table(schema = "LEDGER", name = "POSTING")
public class Posting {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "ACCOUNT_ID")
    private long accountId;

    @Column(name = "ENTITY_ID")
    private long entityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private PostingKind kind;

    @Column(name = "BUSINESS_DATE")
    private LocalDate businessDate;

    @Column(name = "REVERSES")
    private Long reverses;

    @Column(name = "CREATED_BY")
    private String createdBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "CREATED_AT")
    private Instant createdAt;

    /** For JPA. */
    protected Posting() {}

    /**
     * A posting on one account.
     *
     * @param entityId the legal entity that all its entries belong to
     */
    public static Posting of(
            long id, PostingKind kind, Where where, long entityId, LocalDate date, Who who) {
        Posting posting = new Posting();
        posting.id = id;
        posting.kind = kind;
        posting.projectId = where.projectId();
        posting.accountId = where.accountId();
        posting.entityId = entityId;
        posting.businessDate = date;
        posting.createdBy = who.user();
        posting.createdAt = who.at();
        return posting;
    }

    /** Marks it as taking back another posting; each can be taken back once. */
    public Posting reversing(long postingId) {
        reverses = postingId;
        return this;
    }

    /** Id. */
    public long id() {
        return id;
    }

    /**
     * The account.
     *
     * @param projectId project
     * @param accountId account of a house and a debtor
     */
    public record Where(long projectId, long accountId) {}

    /**
     * Who posts.
     *
     * @param user login name
     * @param name shown name at that time
     * @param at when
     */
    public record Who(String user, String name, Instant at) {}
}
