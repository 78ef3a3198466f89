package org.atrium.registry.domain;

import java.time.LocalDate;

/**
 * One row of a ledger as values.
 *
 * @param row 1-based row of the sheet
 * @param key which house
 * @param facts the premises; what the ledger does not say is null
 * @param owner null where none is named
 * @param handedOverOn null where not said
 */
public record LedgerLine(
        int row, PremisesKey key, HouseFacts facts, Contact owner, LocalDate handedOverOn) {}
