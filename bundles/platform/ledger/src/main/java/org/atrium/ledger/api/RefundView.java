package org.atrium.ledger.api;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.common.MoneyView;
import org.atrium.workflow.api.CaseView;

/** A refund of credit, with its case. */
public final class RefundView {
    /** Id. */
    public String id;

    /** Such as {@code JG-RF-2026-000001}. */
    public String number;

    /** House of the account. */
    public String houseId;

    /** Shown name of the house. */
    public String houseName;

    /** Customer whose credit it is. */
    public Named debtor;

    /** Code of the company that holds it. */
    public String entity;

    /** Above zero. */
    public MoneyView amount;

    /** The amount in capitals, for the slip. */
    public String amountInCapitals;

    /** Credit of the account with this company now. */
    public MoneyView credit;

    /** What is open on the account with this company now. */
    public MoneyView owed;

    /** Why. */
    public String reason;

    /** Who gets it. */
    public String payee;

    /** Bank account or wallet; null where none was named, and to who sits at no desk. */
    public String payeeAccount;

    /** Who asked, by name. */
    public String requestedBy;

    /** When. */
    public Instant requestedAt;

    /** How it was paid; null before. */
    public String method;

    /** Number at the bank or payment channel; may be null. */
    public String externalRef;

    /** Business date; null before it is paid. */
    public LocalDate paidOn;

    /** Who paid it out, by name; null before. */
    public String paidBy;

    /** State, signatures, what this caller may do, history. */
    public CaseView process;

    /** For If-Match. */
    public long version;
}
