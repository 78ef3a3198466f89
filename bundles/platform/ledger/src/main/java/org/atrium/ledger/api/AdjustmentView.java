package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** An adjustment of a charge, with its case. */
public final class AdjustmentView {
    /** Id. */
    public String id;

    /** Such as {@code JG-AD-2026-000001}. */
    public String number;

    /** DISCOUNT, WAIVER, WRITE_OFF, CORRECTION_DOWN, CORRECTION_UP or CANCELLATION. */
    public String kind;

    /** Signed: below zero where the charge is worth less. */
    public MoneyView amount;

    /** Why. */
    public String reason;

    /** What is adjusted, as it stands now. */
    public AdjustedCharge charge;

    /** Who asked, by name. */
    public String requestedBy;

    /** When. */
    public Instant requestedAt;

    /** Business date of its posting; null while it does not count. */
    public LocalDate postedOn;

    /** State, signatures, what this caller may do, history. */
    public CaseView process;

    /** For If-Match. */
    public long version;

    /** The charge that is adjusted. */
    public static final class AdjustedCharge {
        /** Charge. */
        public String id;

        /** House. */
        public String houseId;

        /** Shown name of the house. */
        public String houseName;

        /** Customer who owes it. */
        public Named debtor;

        /** Code of the charge item. */
        public String item;

        /** Calendar month. */
        public String period;

        /** As charged. */
        public MoneyView amount;

        /** What all adjustments so far add up to; signed. */
        public MoneyView adjusted;

        /** Still to be paid. */
        public MoneyView open;
    }
}
