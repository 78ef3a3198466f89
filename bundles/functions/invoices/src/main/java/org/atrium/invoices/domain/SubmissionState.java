package org.atrium.invoices.domain;

/** Where a submission to the provider stands. */
public enum SubmissionState {
    /** Not sent, or clearly not known there: to be sent. */
    WAITING,
    /** It may have arrived: to be asked for, and never sent again before. */
    UNKNOWN,
    /** Issued. */
    DONE,
    /** Refused by provider or tax bureau. */
    REFUSED,
    /** Taken back before it was sent, or settled by hand. */
    CANCELLED
}
