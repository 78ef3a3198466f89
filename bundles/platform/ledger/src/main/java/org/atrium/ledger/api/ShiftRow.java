package org.atrium.ledger.api;

import java.time.Instant;
import org.atrium.common.MoneyView;

/** A line of the list of cash desk shifts. */
public final class ShiftRow {
    /** Id. */
    public String id;

    /** Number. */
    public String number;

    /** OPEN, COUNTED or SIGNED. */
    public String state;

    /** The cashier's name. */
    public String cashier;

    /** When the drawer was opened. */
    public Instant openedAt;

    /** When it was counted; null while it is open. */
    public Instant countedAt;

    /** All methods together by the books, with the opening float; null before it was counted. */
    public MoneyView expected;

    /** All methods together; null before it was counted. */
    public MoneyView counted;

    /** Counted less expected; null before it was counted. */
    public MoneyView difference;

    /** Why it differs; may be null. */
    public String reason;

    /** Who took it over, by name; null before. */
    public String signedBy;
}
