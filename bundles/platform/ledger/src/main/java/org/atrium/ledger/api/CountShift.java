package org.atrium.ledger.api;

import java.util.List;
import org.atrium.common.MoneyView;

/** What the cashier counted. */
public final class CountShift {
    /** The state that the caller saw; may be null. */
    public String state;

    /** Each method that money came in by; cash with the opening float. */
    public List<Counted> counted;

    /** Why it differs from the books; needed where it does. */
    public String reason;

    /** One method. */
    public static final class Counted {
        /** CASH, POS, WECHAT, ALIPAY, TRANSFER or DIRECT_DEBIT. */
        public String method;

        /** Zero or above. */
        public MoneyView amount;
    }
}
