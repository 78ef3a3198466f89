package org.atrium.ledger.domain;

import java.time.LocalDate;
import org.atrium.common.Money;

/**
 * One row of a sheet of opening balances as values.
 *
 * @param row 1-based row of the sheet
 * @param place building, entrance and room as written
 * @param payer null where not named
 * @param phone null where not given
 * @param item code
 * @param period {@code 2025-03}
 * @param due null for prepayments and deposits
 * @param amount above zero
 * @param entity code or name; null for the property company
 * @param note null where not given
 */
public record OpeningRow(
        int row,
        Place place,
        OpeningKind kind,
        String payer,
        String phone,
        String item,
        String period,
        LocalDate due,
        Money amount,
        String entity,
        String note) {
    /** Where. */
    public record Place(String building, String entrance, String room) {}
}
