package org.atrium.ledger.api;

/** Lets money that was paid ahead settle open charges now. */
public final class UseCredit {
    /** Customer whose account it is; null for who pays for the house today. */
    public String debtor;

    /** Code of the company whose charges are settled; null for all companies. */
    public String entity;
}
