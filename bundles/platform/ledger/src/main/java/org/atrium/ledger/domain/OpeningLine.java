package org.atrium.ledger.domain;

import java.time.LocalDate;
import org.atrium.common.Money;

/**
 * A balance that was found fit to be taken over.
 *
 * @param number counts the lines of a set from 1
 * @param row 1-based row of the sheet
 * @param debtor name of the debtor
 * @param due null for prepayments and deposits
 * @param note null where not given
 */
public record OpeningLine(
        int number,
        int row,
        OpeningKind kind,
        long houseId,
        long debtorId,
        String debtor,
        long entityId,
        String item,
        String period,
        LocalDate due,
        String note,
        Money amount) {}
