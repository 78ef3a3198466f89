package org.atrium.ledger.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the property company collects for a supplier at the supplier's tariff: never its income, and
 * without late fee unless a rule names the item (price law for supply to the final user).
 */
public enum Utility {
    /** 代收水费. */
    WATER,
    /** 代收电费. */
    POWER,
    /** 代收供热费. */
    HEAT,
    /** 代收燃气费. */
    GAS;

    /** Codes of the charge items. */
    public static final Set<String> CODES =
            Stream.of(values()).map(Utility::name).collect(Collectors.toUnmodifiableSet());
}
