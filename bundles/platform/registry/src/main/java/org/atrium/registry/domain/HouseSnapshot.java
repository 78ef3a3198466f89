package org.atrium.registry.domain;

import java.util.Objects;

/** What a ledger can change of a house, for comparison and for the audit; printed as JSON. */
public final class HouseSnapshot {
    /** Kind. */
    public HouseKind kind;

    /** Square metres without trailing zeros. */
    public String area;

    /** Square metres without trailing zeros. */
    public String innerArea;

    /** Free text. */
    public String note;

    /** Sale. */
    public SaleState sale;

    /** Delivery. */
    public DeliveryState delivery;

    /** Occupancy. */
    public OccupancyState occupancy;

    /** ISO. */
    public String handedOverOn;

    /** Name of the owner. */
    public String owner;

    /** Masked. */
    public String ownerPhone;

    /** Whether nothing differs. */
    public boolean sameAs(HouseSnapshot other) {
        return kind == other.kind
                && Objects.equals(area, other.area)
                && Objects.equals(innerArea, other.innerArea)
                && Objects.equals(note, other.note)
                && sale == other.sale
                && delivery == other.delivery
                && Objects.equals(handedOverOn, other.handedOverOn);
    }
}
