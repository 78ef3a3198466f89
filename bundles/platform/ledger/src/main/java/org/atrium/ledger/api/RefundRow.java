package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A refund in the list. */
public final class RefundRow {
    /** Id. */
    public String id;

    /** Number. */
    public String number;

    /** Its case. */
    public String caseId;

    /** REQUESTED, APPROVED, PAID, REJECTED or WITHDRAWN. */
    public String state;

    /** Shown name of the house. */
    public String houseName;

    /** Customer whose credit it is. */
    public String debtor;

    /** Who gets it. */
    public String payee;

    /** Above zero. */
    public MoneyView amount;

    /** Code of the company that holds the credit. */
    public String entity;

    /** Why. */
    public String reason;

    /** Who asked, by name. */
    public String requestedBy;

    /** When. */
    public Instant requestedAt;

    /** How it was paid; null before. */
    public String method;

    /** Business date; null before it is paid. */
    public LocalDate paidOn;
}
