package org.atrium.workflow.api;

import org.atrium.common.Money;

/**
 * Opens a case.
 *
 * @param action the action that opens, such as {@code register}
 * @param subjectId the function's own id of the thing
 * @param houseId the house it concerns; null for none
 * @param house how the house is called; null for none
 * @param number the number people read; null where {@link NewCase#file} gives it
 * @param title one line for the inbox, at most 200 characters
 * @param note for the history; may be null
 * @param entered struct with what was entered, kept in the history; may be null
 * @param amount what it is about in money, by which approvals are found; null for none
 */
public record OpenCase(
        String action,
        long subjectId,
        Long houseId,
        String house,
        String number,
        String title,
        String note,
        Object entered,
        Money amount) {
    /** A case that is not about money. */
    public OpenCase(
            String action,
            long subjectId,
            Long houseId,
            String house,
            String number,
            String title,
            String note,
            Object entered) {
        this(action, subjectId, houseId, house, number, title, note, entered, null);
    }

    /** The same case about this amount. */
    public OpenCase worth(Money sum) {
        return new OpenCase(action, subjectId, houseId, house, number, title, note, entered, sum);
    }
}
