package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A settlement file of a payment channel (收单结算文件). */
public final class SettlementView {
    /** Id. */
    public String id;

    /** The channel: POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
    public String method;

    /** Day of the payments. */
    public LocalDate day;

    /** When the channel pays out. */
    public LocalDate payoutOn;

    /** Name of the file. */
    public String fileName;

    /** READING, OPEN, CLOSED or DISCARDED. */
    public String state;

    /** The job that reads it. */
    public String jobId;

    /** Rows of the file, and receipts that it has no row for. */
    public int lines;

    /** Rows that the books say too. */
    public int matched;

    /** Differences that nobody settled. */
    public int differences;

    /** Taken by the channel. */
    public MoneyView gross;

    /** Kept by it. */
    public MoneyView fee;

    /** Paid out: gross less fee. */
    public MoneyView net;

    /** Who brought it, by name. */
    public String uploadedBy;

    /** When. */
    public Instant uploadedAt;

    /** When nothing was open any more; null before. */
    public Instant closedAt;

    /** For If-Match. */
    public long version;
}
