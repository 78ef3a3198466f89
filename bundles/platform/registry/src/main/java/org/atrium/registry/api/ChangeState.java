package org.atrium.registry.api;

/** Moves a house in one of its four state dimensions (PR-01). */
public final class ChangeState {
    /** The state it moves to; see {@link HouseView#next}. */
    public String state;

    /**
     * The day from which it holds, ISO; today where it is left out. Not in the future and not
     * before the last change of the same dimension.
     */
    public String on;

    /**
     * At most 500 characters; required for stopping or restoring services, for giving a house back
     * and for a correction.
     */
    public String reason;

    /** Puts a mistake right, whatever the arrows say; CsManager only. */
    public boolean correction;
}
