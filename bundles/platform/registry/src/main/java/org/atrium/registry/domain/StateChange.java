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
import org.atrium.kernel.api.InstantConverter;

/** That a house changed in one dimension: from, to, when, who and why. Written once (PR-01). */
@Entity
@Table(schema = "REGISTRY", name = "STATE_CHANGE")
public class StateChange {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "DIMENSION")
    private Dimension dimension;

    @Column(name = "FROM_STATE")
    private String from;

    @Column(name = "TO_STATE")
    private String to;

    @Column(name = "ON_DATE")
    private LocalDate on;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "CORRECTION")
    private boolean correction;

    @Column(name = "RECORDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    @Column(name = "RECORDED_BY")
    private String recordedBy;

    /** For JPA. */
    protected StateChange() {}

    /** What happened to this house; {@code today} where the move names no day. */
    public static StateChange of(long id, long projectId, House house, Move move, LocalDate today) {
        StateChange change = new StateChange();
        change.id = id;
        change.projectId = projectId;
        change.houseId = house.id();
        change.dimension = move.dimension();
        change.from = move.from();
        change.to = move.to();
        change.on = move.on() == null ? today : move.on();
        return change;
    }

    /** Why; null where nothing was said. A correction does not follow the arrows. */
    public StateChange because(String why, boolean asCorrection) {
        reason = why;
        correction = asCorrection;
        return this;
    }

    /** Who recorded it, when. */
    public StateChange recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
        return this;
    }
}
