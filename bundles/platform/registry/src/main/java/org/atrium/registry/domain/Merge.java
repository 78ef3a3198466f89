package org.atrium.registry.domain;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.InstantConverter;

/**
 * Says that two customers are one person (PR-04): a link from the alias to the survivor. No row is
 * rewritten, so that accounts, papers and views that name the alias go on as before.
 */
@Entity
@Table(schema = "REGISTRY", name = "CUSTOMER_MERGE")
public class Merge {
    @Id
    @Column(name = "ID")
    private long id;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "MATCH_ID")
    private long matchId;

    @Column(name = "SURVIVOR_ID")
    private long survivorId;

    @Column(name = "SURVIVOR_PROJECT")
    private long survivorProject;

    @Column(name = "ALIAS_ID")
    private long aliasId;

    @Column(name = "ALIAS_PROJECT")
    private long aliasProject;

    /** The alias while the merge stands; unique, so that it has one survivor. */
    @Column(name = "ACTIVE_ALIAS")
    private Long activeAlias;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "MERGED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant mergedAt;

    @Column(name = "MERGED_BY")
    private String mergedBy;

    @Column(name = "UNDONE_AT")
    @Convert(converter = InstantConverter.class)
    private Instant undoneAt;

    @Column(name = "UNDONE_BY")
    private String undoneBy;

    @Column(name = "UNDONE_BECAUSE")
    private String undoneBecause;

    /** For JPA. */
    protected Merge() {}

    /** Links the alias to the survivor. */
    public static Merge link(long id, long matchId, Customer survivor, Customer alias) {
        Merge merge = new Merge();
        merge.id = id;
        merge.matchId = matchId;
        merge.survivorId = survivor.id();
        merge.survivorProject = survivor.projectId();
        merge.aliasId = alias.id();
        merge.aliasProject = alias.projectId();
        merge.activeAlias = alias.id();
        return merge;
    }

    /** Who did it, when and why. */
    public Merge recorded(Instant at, String by, String why) {
        mergedAt = at;
        mergedBy = by;
        reason = why;
        return this;
    }

    /**
     * Takes the link away; that it was there stays on record.
     *
     * @param until last instant at which it may be taken away
     * @throws Conflict {@code registry.merge.undone}; {@code registry.merge.too-late}
     */
    public void undo(Instant at, Instant until, String by, String why) {
        if (activeAlias == null) {
            throw new Conflict("registry.merge.undone");
        }
        if (at.isAfter(until)) {
            throw new Conflict("registry.merge.too-late").with("until", until);
        }
        activeAlias = null;
        undoneAt = at;
        undoneBy = by;
        undoneBecause = why;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** The proposal that it carried out. */
    public long matchId() {
        return matchId;
    }

    /** The profile to look at. */
    public long survivorId() {
        return survivorId;
    }

    /** Its project. */
    public long survivorProject() {
        return survivorProject;
    }

    /** The other one. */
    public long aliasId() {
        return aliasId;
    }

    /** Its project. */
    public long aliasProject() {
        return aliasProject;
    }

    /** When. */
    public Instant mergedAt() {
        return mergedAt;
    }
}
