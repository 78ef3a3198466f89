package org.atrium.kernel.api;

/** Numbers that people read, gap-free per project, series and year (flows.md 6.5). */
public interface Numbering {
    /**
     * The next number of the caller's project, such as {@code JG-RP-2026-000123}. Call it last in
     * the transaction: it locks the series until the end.
     */
    String next(String series);
}
