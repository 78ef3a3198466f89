package org.atrium.invoices.domain;

import java.time.LocalDate;

/**
 * A row of a sheet of results.
 *
 * @param row of the sheet
 * @param number of the request; null where a red one only names the blue one
 * @param blueNumber what a red one takes back; null where the row does not say
 * @param taxNumber that the tax bureau gave; null without one
 * @param day of the tax bureau's invoice; null where the row does not say
 * @param outcome what came of it; null where the row cannot be read
 * @param reason why it was refused; null otherwise
 * @param fault why the row cannot be read; null where it can
 */
public record ResultLine(
        int row,
        String number,
        String blueNumber,
        String taxNumber,
        LocalDate day,
        ResultOutcome outcome,
        String reason,
        Fault fault) {
    /**
     * What does not fit.
     *
     * @param column title as in the sheet
     * @param code of the text
     * @param said for the text; may be null
     */
    public record Fault(String column, String code, String said) {}
}
