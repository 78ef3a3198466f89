package org.atrium.ledger.api;

import java.time.LocalDate;
import org.atrium.common.MoneyView;

/** A receipt in the list. */
public final class ReceiptRow {
    /** Id. */
    public String id;

    /** Number. */
    public String number;

    /** RECORDED or REVERSED. */
    public String state;

    /** Business date. */
    public LocalDate receivedOn;

    /** House. */
    public String houseName;

    /** Customer whose account it is. */
    public String debtor;

    /** Who handed it over. */
    public String payer;

    /** Method of payment. */
    public String method;

    /** Taken. */
    public MoneyView amount;

    /** What is left of it, paid ahead. */
    public MoneyView credit;

    /** Code of the company. */
    public String entity;

    /** Number at the bank or payment channel. */
    public String externalRef;

    /** Who took it: the name at that time, as the receipt shows it. */
    public String recordedBy;
}
