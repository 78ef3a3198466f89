package org.atrium.invoices.domain;

/** What became of a row of a sheet of results. */
public enum ResultState {
    /** The job has not come to it. */
    WAITING,
    /** It took a step. */
    APPLIED,
    /** It says what is recorded already, or that nothing has come of the request yet. */
    UNCHANGED,
    /** It does not fit. */
    REJECTED
}
