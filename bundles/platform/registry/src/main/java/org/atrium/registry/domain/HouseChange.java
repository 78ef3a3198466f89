package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.Lob;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** An application to split a house or to merge houses, from request to effect (PR-01). */
@Entity
@Table(schema = "REGISTRY", name = "HOUSE_CHANGE")
public class HouseChange extends CaseSubject {
    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private Kind kind;

    @Column(name = "EFFECTIVE_ON")
    private LocalDate effectiveOn;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "OLD_NAMES")
    private String oldNames;

    @Column(name = "NEW_NAMES")
    private String newNames;

    /** JSON of what is to come. */
    @Lob
    @Column(name = "NEXT_HOUSES")
    private String next;

    @Column(name = "APPLIED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant appliedAt;

    @Column(name = "APPLIED_BY")
    private String appliedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "REGISTRY",
            name = "HOUSE_CHANGE_PAPER",
            joinColumns = @JoinColumn(name = "CHANGE_ID"))
    @OrderColumn(name = "SEQ")
    @Column(name = "ATTACHMENT_ID")
    private List<Long> papers = new ArrayList<>();

    /** For JPA. */
    protected HouseChange() {}

    private HouseChange(long id, long projectId) {
        super(id, projectId);
    }

    /** Which way. */
    public enum Kind {
        /** One becomes several. */
        SPLIT,
        /** Several become one. */
        MERGE
    }

    /**
     * What is asked for.
     *
     * @param effectiveOn the first day of the new houses; the old ones end before it
     */
    public record Wish(Kind kind, LocalDate effectiveOn, String reason, List<Long> papers) {}

    /** An application; {@code next} as JSON, names for lists. */
    public static HouseChange apply(
            long id, long projectId, Wish wish, String next, String oldNames, String newNames) {
        HouseChange change = new HouseChange(id, projectId);
        change.kind = wish.kind();
        change.effectiveOn = wish.effectiveOn();
        change.reason = wish.reason();
        change.papers.addAll(wish.papers());
        change.next = next;
        change.oldNames = oldNames;
        change.newNames = newNames;
        return change;
    }

    /** Who recorded it, and when. */
    public HouseChange recorded(Instant at, String by) {
        appliedAt = at;
        appliedBy = by;
        return this;
    }

    /** What is asked for. */
    public Wish wish() {
        return new Wish(kind, effectiveOn, reason, List.copyOf(papers));
    }

    /** JSON of what is to come. */
    public String next() {
        return next;
    }

    /** Names of the old houses. */
    public String oldNames() {
        return oldNames;
    }

    /** Names of the new ones. */
    public String newNames() {
        return newNames;
    }

    /** Login name of who recorded it. */
    public String appliedBy() {
        return appliedBy;
    }

    /** When. */
    public Instant appliedAt() {
        return appliedAt;
    }
}
