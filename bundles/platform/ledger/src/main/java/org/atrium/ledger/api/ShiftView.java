package org.atrium.ledger.api;

import java.time.Instant;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** A cash desk shift. */
public final class ShiftView {
    /** Id. */
    public String id;

    /** Gap-free per year. */
    public String number;

    /** Login name of the cashier. */
    public String cashier;

    /** The cashier's name. */
    public String cashierName;

    /** When the drawer was opened. */
    public Instant openedAt;

    /** Change in the drawer then. */
    public MoneyView openingFloat;

    /** When it was last counted; null while it is open. */
    public Instant countedAt;

    /** Why the count differs; null where it does not. */
    public String reason;

    /** Who took it over, by name; null before. */
    public String signedBy;

    /** By method of payment, those that were used and cash. */
    public List<Method> methods;

    /** Counted less expected over all methods; null before it was counted. */
    public MoneyView difference;

    /** State, what may be done now, and who did what. */
    public CaseView process;

    /** For If-Match. */
    public long version;

    /** One method of payment. */
    public static final class Method {
        /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
        public String method;

        /** Receipts and red entries. */
        public long entries;

        /** Receipts. */
        public MoneyView taken;

        /** Red entries: what went back. */
        public MoneyView returned;

        /** Taken less returned; cash with the opening float. */
        public MoneyView expected;

        /** Null before it was counted. */
        public MoneyView counted;

        /** Counted less expected; null before it was counted. */
        public MoneyView difference;
    }
}
