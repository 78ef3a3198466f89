package org.atrium.fees.api;

/** Dunning goes on. */
public final class ResumeDunning {
    /** Why; required, at most 400 characters. */
    public String reason;
}
