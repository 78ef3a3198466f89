package org.atrium.ledger.api;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;

/** Events {@code receipt.recorded} and {@code receipt.reversed}, version 1. */
public final class ReceiptHappened {
    /** Receipt. */
    public String receiptId;

    /** Its number. */
    public String number;

    /** House. */
    public String houseId;

    /** Customer whose account it is. */
    public String debtorId;

    /** Code of the company. */
    public String entity;

    /** Taken, or given back. */
    public MoneyView amount;

    /** Business date of the receipt or of its reversal. */
    public LocalDate on;

    /** What it paid, or no longer pays. */
    public List<AllocationRow> allocations;
}
