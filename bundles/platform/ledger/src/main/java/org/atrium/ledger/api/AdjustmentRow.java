package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** An adjustment in the list. */
public final class AdjustmentRow {
    /** Id. */
    public String id;

    /** Number. */
    public String number;

    /** Its case. */
    public String caseId;

    /** REQUESTED, POSTED, REJECTED or WITHDRAWN. */
    public String state;

    /** DISCOUNT, WAIVER, WRITE_OFF, CORRECTION_DOWN, CORRECTION_UP or CANCELLATION. */
    public String kind;

    /** Shown name of the house. */
    public String houseName;

    /** Customer who owes the charge. */
    public String debtor;

    /** Code of the charge item. */
    public String item;

    /** Calendar month. */
    public String period;

    /** Signed. */
    public MoneyView amount;

    /** Why. */
    public String reason;

    /** Who asked, by name. */
    public String requestedBy;

    /** When. */
    public Instant requestedAt;

    /** Business date of its posting; null while it does not count. */
    public LocalDate postedOn;
}
