package org.atrium.workflow.domain;

import java.time.Instant;

/**
 * Something that happened to a case. Never changed, never deleted (flows.md 6.4).
 *
 * @param number of the case's entries, from 1
 * @param at when
 * @param user login name
 * @param name shown name
 * @param insteadOf login name of the person in whose place it was done; null for nobody's
 * @param action name of the action
 * @param from state before; null for the opening
 * @param to state after
 * @param note in words, at most {@value #NOTE_LENGTH} characters are kept; may be null
 * @param entered JSON of what was entered; null for nothing
 */
public record CaseEntry(
        int number,
        Instant at,
        String user,
        String name,
        String insteadOf,
        String action,
        String from,
        String to,
        String note,
        String entered) {
    /** The longest note. */
    public static final int NOTE_LENGTH = 1000;

    /** Cuts the note. */
    public CaseEntry {
        note = note != null && note.length() > NOTE_LENGTH ? note.substring(0, NOTE_LENGTH) : note;
    }
}
