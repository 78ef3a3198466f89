package org.atrium.registry.domain;

/**
 * A known house of which something changed.
 *
 * @param before and after for the audit
 * @param handedOver whether it is handed over only now
 * @param previousOwner key of the owner before; null where the owner is the same or the first
 * @param owner key of the new owner; null where it is the same
 */
public record LedgerChange(
        House house,
        HouseSnapshot before,
        HouseSnapshot after,
        boolean handedOver,
        Long previousOwner,
        Long owner) {}
