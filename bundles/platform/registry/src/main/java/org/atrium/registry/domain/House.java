package org.atrium.registry.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Transient;
import javax.persistence.Version;
import org.atrium.common.Conflict;

/**
 * Premises that can be sold and served (PR-01), with four states that move independently: sale,
 * delivery, occupancy and service.
 */
@Entity
@Table(schema = "REGISTRY", name = "HOUSE")
public class House {
    @Id
    @Column(name = "ID")
    private long id;

    @Column(name = "PROJECT_ID")
    private long projectId;

    @Version
    @Column(name = "VERSION")
    private long version;

    @Column(name = "BUILDING")
    private String building;

    @Column(name = "ENTRANCE")
    private String entrance;

    @Column(name = "ROOM")
    private String room;

    @Column(name = "NAME")
    private String name;

    @Column(name = "SORT_KEY")
    private String sortKey;

    @Column(name = "MATCH_KEY")
    private String matchKey;

    @Column(name = "FLOOR_NUMBER")
    private Integer floor;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private HouseKind kind;

    @Column(name = "AREA")
    private BigDecimal area;

    @Column(name = "INNER_AREA")
    private BigDecimal innerArea;

    @Column(name = "NOTE")
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(name = "SALE")
    private SaleState sale = SaleState.FOR_SALE;

    @Enumerated(EnumType.STRING)
    @Column(name = "DELIVERY")
    private DeliveryState delivery = DeliveryState.NOT_ACCEPTED;

    @Enumerated(EnumType.STRING)
    @Column(name = "OCCUPANCY")
    private OccupancyState occupancy = OccupancyState.VACANT;

    @Enumerated(EnumType.STRING)
    @Column(name = "SERVICE")
    private ServiceState service = ServiceState.NORMAL;

    @Column(name = "HANDED_OVER_ON")
    private LocalDate handedOverOn;

    /** The first day of a house that came of others; null for one that was always there. */
    @Column(name = "BEGAN_ON")
    private LocalDate beganOn;

    /** The first day on which it is no more, as it was split or merged; null while it is there. */
    @Column(name = "RETIRED_ON")
    private LocalDate retiredOn;

    /** Counted up with every change of its parties, so that the version changes too. */
    @Column(name = "PARTY_CHANGES")
    private int partyChanges;

    /** What happened since it was read; null for a new house, which starts as it is. */
    @Transient private List<Move> moves = new ArrayList<>();

    /** For JPA. */
    protected House() {}

    /**
     * New premises: for sale, not accepted, vacant, served. A kind that is not told is RESIDENCE.
     */
    public static House register(long id, long projectId, PremisesKey key, HouseFacts facts) {
        House house = new House();
        house.moves = null;
        house.id = id;
        house.projectId = projectId;
        house.building = key.building();
        house.entrance = key.entrance();
        house.room = key.room();
        house.name = key.name();
        house.sortKey = key.sortKey();
        house.matchKey = key.matchKey();
        house.kind = HouseKind.RESIDENCE;
        house.correct(facts);
        return house;
    }

    /** Premises that come of an old house, in its states, from this day on. */
    public static House outOf(House old, long id, PremisesKey key, HouseFacts facts, LocalDate on) {
        House house = register(id, old.projectId, key, facts);
        house.sale = old.sale;
        house.delivery = old.delivery;
        house.occupancy = old.occupancy;
        house.service = old.service;
        house.handedOverOn = old.handedOverOn;
        house.beganOn = on;
        return house;
    }

    /** It is no more from this day on; all that was recorded of it stays. */
    public void retire(LocalDate on) {
        requireInUse();
        retiredOn = on;
        partyChanges++;
    }

    /**
     * Refuses what is asked of a house that is no more.
     *
     * @throws Conflict {@code registry.house.retired}
     */
    public void requireInUse() {
        if (retiredOn != null) {
            throw new Conflict("registry.house.retired").with("house", name).with("on", retiredOn);
        }
    }

    /** Takes over what the ledger says; what it does not say stays. */
    public void correct(HouseFacts facts) {
        kind = facts.kind() == null ? kind : facts.kind();
        area = same(area, facts.area()) ? area : facts.area();
        if (facts.innerArea() != null && !same(innerArea, facts.innerArea())) {
            innerArea = facts.innerArea();
        }
        note = facts.note() == null ? note : facts.note();
        floor = key().floor(kind);
    }

    /** An owner is known: at least contracted. A later sale state stays. */
    public void sold() {
        if (sale.compareTo(SaleState.CONTRACTED) < 0) {
            set(Dimension.SALE, SaleState.CONTRACTED.name(), null);
        }
        partyChanges++;
    }

    /** A tenant or occupant came or went. */
    public void partyChanged() {
        partyChanges++;
    }

    /**
     * A ledger says that the house was handed over on this day. A house that was vacant counts as
     * occupied from then on; a known day is corrected.
     */
    public void wasHandedOver(LocalDate on) {
        if (delivery != DeliveryState.HANDED_OVER && occupancy == OccupancyState.VACANT) {
            set(Dimension.OCCUPANCY, OccupancyState.OCCUPIED.name(), on);
        }
        set(Dimension.DELIVERY, DeliveryState.HANDED_OVER.name(), on);
        handedOverOn = on;
    }

    /**
     * Hands the house over to its owner on this day; how it is used does not change.
     *
     * @param ownerKnown whether somebody owns it
     * @throws Conflict {@code registry.house.already-handed-over}, {@code registry.house.no-owner}
     */
    public void handOver(LocalDate on, boolean ownerKnown) {
        if (delivery == DeliveryState.HANDED_OVER) {
            throw new Conflict("registry.house.already-handed-over")
                    .with("house", name)
                    .with("on", handedOverOn);
        }
        if (!ownerKnown) {
            throw new Conflict("registry.house.no-owner").with("house", name);
        }
        set(Dimension.DELIVERY, DeliveryState.HANDED_OVER.name(), on);
        handedOverOn = on;
    }

    /**
     * Moves one step along the arrows of {@link Dimension}; a handover is {@link #handOver}.
     *
     * @param on the day from which it holds
     * @throws Conflict {@code registry.state.same}; {@code registry.state.step} where no arrow
     *     leads there; {@code registry.house.not-handed-over} where it is to be decorated or
     *     occupied before that
     */
    public void move(Dimension dimension, String to, LocalDate on) {
        requireStep(dimension, to);
        boolean byOwner =
                OccupancyState.DECORATING.name().equals(to)
                        || OccupancyState.OCCUPIED.name().equals(to);
        if (byOwner && delivery != DeliveryState.HANDED_OVER) {
            throw new Conflict("registry.house.not-handed-over").with("house", name);
        }
        set(dimension, to, on);
    }

    /**
     * Puts a state right that was recorded by mistake, whatever the arrows say. Taking the handover
     * back makes the developer owe again; a handover is not recorded in this way.
     *
     * @throws Conflict {@code registry.state.same}, {@code registry.state.handover-step}
     */
    public void putRight(Dimension dimension, String to, LocalDate on) {
        requireOther(dimension, to);
        if (dimension == Dimension.DELIVERY) {
            if (DeliveryState.HANDED_OVER.name().equals(to)) {
                throw new Conflict("registry.state.handover-step").with("house", name);
            }
            handedOverOn = null;
        }
        set(dimension, to, on);
    }

    /**
     * Refuses what no arrow leads to.
     *
     * @throws Conflict {@code registry.state.same}, {@code registry.state.step}
     */
    public void requireStep(Dimension dimension, String to) {
        requireOther(dimension, to);
        if (!dimension.next(state(dimension)).contains(to)) {
            throw new Conflict("registry.state.step")
                    .with("house", name)
                    .with("from", state(dimension))
                    .with("to", to);
        }
    }

    private void requireOther(Dimension dimension, String to) {
        if (state(dimension).equals(to)) {
            throw new Conflict("registry.state.same").with("house", name).with("state", to);
        }
    }

    private void set(Dimension dimension, String to, LocalDate on) {
        String from = state(dimension);
        switch (dimension) {
            case SALE -> sale = SaleState.valueOf(to);
            case DELIVERY -> delivery = DeliveryState.valueOf(to);
            case OCCUPANCY -> occupancy = OccupancyState.valueOf(to);
            default -> service = ServiceState.valueOf(to);
        }
        if (moves != null && !from.equals(to)) {
            moves.add(new Move(dimension, from, to, on));
        }
    }

    /** What happened in the four dimensions since it was read, in order. */
    public List<Move> moves() {
        return moves == null ? List.of() : List.copyOf(moves);
    }

    /** The state in this dimension. */
    public String state(Dimension dimension) {
        return switch (dimension) {
            case SALE -> sale.name();
            case DELIVERY -> delivery.name();
            case OCCUPANCY -> occupancy.name();
            default -> service.name();
        };
    }

    /**
     * Gives it another address within the project; the old one is kept as an alias (flows.md 6.7).
     */
    public void renumber(PremisesKey key) {
        building = key.building();
        entrance = key.entrance();
        room = key.room();
        name = key.name();
        sortKey = key.sortKey();
        matchKey = key.matchKey();
        floor = key.floor(kind);
    }

    /** What can be compared before and after a change. */
    public HouseSnapshot snapshot(String owner, String ownerPhone) {
        HouseSnapshot shot = new HouseSnapshot();
        shot.kind = kind;
        shot.area = plain(area);
        shot.innerArea = plain(innerArea);
        shot.note = note;
        shot.sale = sale;
        shot.delivery = delivery;
        shot.occupancy = occupancy;
        shot.handedOverOn = Objects.toString(handedOverOn, null);
        shot.owner = owner;
        shot.ownerPhone = Mask.phone(ownerPhone);
        return shot;
    }

    /** Key. */
    public long id() {
        return id;
    }

    /** For {@code If-Match}. */
    public long version() {
        return version;
    }

    /** What names it. */
    public PremisesKey key() {
        return new PremisesKey(building, entrance, room);
    }

    /** {@code 1栋-1单元-101}. */
    public String name() {
        return name;
    }

    /** Kind, areas and note. */
    public HouseFacts facts() {
        return new HouseFacts(kind, area, innerArea, note);
    }

    /** Derived from the room number; null where it cannot be told. */
    public Integer floor() {
        return floor;
    }

    /** All four states. */
    public HouseStates states() {
        return new HouseStates(sale, delivery, occupancy, service);
    }

    /** The handover day; null before it. */
    public LocalDate handedOverOn() {
        return handedOverOn;
    }

    /** The first day of a house that came of others; null else. */
    public LocalDate beganOn() {
        return beganOn;
    }

    /** The first day on which it is no more; null while it is there. */
    public LocalDate retiredOn() {
        return retiredOn;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
