package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/** An application for another owner, name or tenant of a house, from request to effect (PR-03). */
@Entity
@Table(schema = "REGISTRY", name = "OWNER_CHANGE")
public class OwnerChange extends CaseSubject {
    @Column(name = "HOUSE_ID")
    private long houseId;

    /** The house while the change is under way; unique, so that there is one at a time. */
    @Column(name = "OPEN_FOR")
    private Long openFor;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "HOLDING")
    private Holding holding;

    @Column(name = "EFFECTIVE_ON")
    private LocalDate effectiveOn;

    @Column(name = "OLD_NAMES")
    private String oldNames;

    @Column(name = "NEW_NAMES")
    private String newNames;

    @Column(name = "APPLICANT")
    private String applicant;

    @Column(name = "APPLICANT_PHONE")
    private String applicantPhone;

    @Column(name = "NOTE")
    private String note;

    @Column(name = "PROOFS")
    private String proofs;

    @Column(name = "DECISION")
    private String decision;

    @Column(name = "PREVIOUS_ID")
    private Long previousId;

    @Column(name = "APPLIED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant appliedAt;

    @Column(name = "APPLIED_BY")
    private String appliedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "REGISTRY",
            name = "OWNER_CHANGE_OWNER",
            joinColumns = @JoinColumn(name = "CHANGE_ID"))
    @OrderColumn(name = "SEQ")
    private List<NextOwner> owners = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "REGISTRY",
            name = "OWNER_CHANGE_PAPER",
            joinColumns = @JoinColumn(name = "CHANGE_ID"))
    @OrderColumn(name = "SEQ")
    private List<Paper> papers = new ArrayList<>();

    /** For JPA. */
    protected OwnerChange() {}

    private OwnerChange(long id, long projectId) {
        super(id, projectId);
    }

    /** What is asked for: who, how they hold, from when. */
    public record Wish(
            ChangeKind kind, Holding holding, LocalDate effectiveOn, List<NextOwner> owners) {}

    /** Who asks; the phone and the note may be null. */
    public record Applicant(String name, String phone, String note) {}

    /** A new application for this house. */
    public static OwnerChange apply(
            long id, long projectId, House house, Wish wish, Applicant applicant) {
        OwnerChange change = new OwnerChange(id, projectId);
        change.houseId = house.id();
        change.openFor = house.id();
        change.kind = wish.kind();
        change.holding = wish.holding();
        change.effectiveOn = wish.effectiveOn();
        change.owners.addAll(wish.owners());
        change.applicant = applicant.name();
        change.applicantPhone = applicant.phone();
        change.note = applicant.note();
        return change;
    }

    /** The papers that were handed in. */
    public OwnerChange with(List<Paper> handedIn) {
        papers.addAll(handedIn);
        return this;
    }

    /** Names of the present and the next owners or tenants, for lists. */
    public OwnerChange between(String before, String after) {
        oldNames = before;
        newNames = after;
        return this;
    }

    /** Who recorded it, when, and the application that it repeats; null for none. */
    public OwnerChange recorded(Instant at, String by, Long previous) {
        appliedAt = at;
        appliedBy = by;
        previousId = previous;
        return this;
    }

    /**
     * The papers were seen.
     *
     * @throws Conflict {@code registry.owner-change.proof-missing} where one that this kind needs
     *     was not
     */
    public void seen(Collection<Proof> all) {
        Set<Proof> missing = EnumSet.copyOf(kind.proofs());
        missing.removeAll(all);
        if (!missing.isEmpty()) {
            throw new Conflict("registry.owner-change.proof-missing").with("missing", missing);
        }
        proofs = all.stream().sorted().map(Proof::name).collect(Collectors.joining(","));
    }

    /** It came to this state; {@code done} where nothing is left to do. */
    public void moved(String to, boolean done, String words) {
        moved(to);
        decision = words == null ? decision : words;
        openFor = done ? null : openFor;
    }

    /** The house. */
    public long houseId() {
        return houseId;
    }

    /** Why. */
    public ChangeKind kind() {
        return kind;
    }

    /** What is asked for. */
    public Wish wish() {
        return new Wish(kind, holding, effectiveOn, List.copyOf(owners));
    }

    /** Who asks. */
    public Applicant applicant() {
        return new Applicant(applicant, applicantPhone, note);
    }

    /** The papers. */
    public List<Paper> papers() {
        return List.copyOf(papers);
    }

    /** What was seen; empty before the check. */
    public List<Proof> proofs() {
        return proofs == null || proofs.isEmpty()
                ? List.of()
                : Stream.of(proofs.split(",")).map(Proof::valueOf).toList();
    }

    /** Names before. */
    public String oldNames() {
        return oldNames;
    }

    /** Names after. */
    public String newNames() {
        return newNames;
    }

    /** Why it was rejected or withdrawn; null where it was not. */
    public String decision() {
        return decision;
    }

    /** The application that it repeats; null for none. */
    public Long previousId() {
        return previousId;
    }

    /** When it was recorded. */
    public Instant appliedAt() {
        return appliedAt;
    }

    /** Login name of who recorded it. */
    public String appliedBy() {
        return appliedBy;
    }
}
