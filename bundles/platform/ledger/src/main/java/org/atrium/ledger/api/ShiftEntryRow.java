package org.atrium.ledger.api;

import java.time.Instant;
import org.atrium.common.MoneyView;

/** What was taken, or given back, in a shift. */
public final class ShiftEntryRow {
    /** Id of the entry. */
    public String id;

    /** Receipt of one house; null where a refund was paid out. */
    public String receiptId;

    /** Receipt over several houses; null for any other. */
    public String payerReceiptId;

    /** Number of the receipt or refund. */
    public String number;

    /** Shown name of the house; null where there are several. */
    public String houseName;

    /** Who handed it over, or got it. */
    public String payer;

    /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Below zero where money went out. */
    public MoneyView amount;

    /** When. */
    public Instant at;
}
