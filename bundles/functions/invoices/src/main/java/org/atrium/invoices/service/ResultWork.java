package org.atrium.invoices.service;

/** What the job of a sheet of results is told. */
public final class ResultWork {
    /** The sheet. */
    public String fileId;
}
