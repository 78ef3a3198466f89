package org.atrium.ledger.api;

import java.util.List;

/** A receipt of one house. */
public final class ReceiptView extends ReceiptFacts {
    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** The item for whose charges alone it is; null for all. */
    public String keptFor;

    /** What it pays now, in order. */
    public List<AllocationRow> allocations;

    /** The reversed receipt that this one records again; null for none. */
    public Named replaces;

    /** The receipt that records this reversed one again; null for none. */
    public Named replacedBy;

    /** The receipt over several houses that this one is a part of; null for none. */
    public Named partOf;
}
