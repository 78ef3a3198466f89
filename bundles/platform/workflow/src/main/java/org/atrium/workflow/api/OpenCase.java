package org.atrium.workflow.api;

/**
 * Opens a case.
 *
 * @param action the action that opens, such as {@code register}
 * @param subjectId the function's own id of the thing
 * @param houseId the house it concerns; null for none
 * @param house how the house is called; null for none
 * @param number the number people read
 * @param title one line for the inbox, at most 200 characters
 * @param note for the history; may be null
 * @param entered struct with what was entered, kept in the history; may be null
 */
public record OpenCase(
        String action,
        long subjectId,
        Long houseId,
        String house,
        String number,
        String title,
        String note,
        Object entered) {}
