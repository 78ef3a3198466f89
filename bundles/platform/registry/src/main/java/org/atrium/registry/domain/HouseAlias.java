package org.atrium.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.atrium.kernel.api.InstantConverter;

/** What a house was called before it was renumbered; written once (flows.md 6.7). */
@Entity
@Table(schema = "REGISTRY", name = "HOUSE_ALIAS")
public class HouseAlias {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Column(name = "HOUSE_ID")
    private long houseId;

    @Column(name = "NAME")
    private String name;

    @Column(name = "UNTIL_DATE")
    private LocalDate until;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "RECORDED_AT")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    @Column(name = "RECORDED_BY")
    private String recordedBy;

    /** For JPA. */
    protected HouseAlias() {}

    /** The present name of this house, which it bears until this day. */
    public static HouseAlias of(long id, long projectId, House house, LocalDate until) {
        HouseAlias alias = new HouseAlias();
        alias.id = id;
        alias.projectId = projectId;
        alias.houseId = house.id();
        alias.name = house.name();
        alias.until = until;
        return alias;
    }

    /** Who renumbered it, when, and why. */
    public HouseAlias recorded(Instant at, String by, String why) {
        recordedAt = at;
        recordedBy = by;
        reason = why;
        return this;
    }
}
