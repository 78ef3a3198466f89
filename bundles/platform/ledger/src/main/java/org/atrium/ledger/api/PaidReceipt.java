package org.atrium.ledger.api;

import java.util.List;

/**
 * A receipt as a function sees it: what its money pays now.
 *
 * @param id key
 * @param number as people read it
 * @param houseId house of its account
 * @param debtorId customer of its account
 * @param entityId company that issued it
 * @param reversed whether it was taken back
 * @param lines what it pays, in the order of allocation; credit is no line
 */
public record PaidReceipt(
        long id,
        String number,
        long houseId,
        long debtorId,
        long entityId,
        boolean reversed,
        List<PaidLine> lines) {}
