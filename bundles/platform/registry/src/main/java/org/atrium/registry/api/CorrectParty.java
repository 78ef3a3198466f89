package org.atrium.registry.api;

/**
 * Puts a record of a party right: another one takes its place and both stay readable (PR-03). What
 * is left out stays as it was. With the owners the one before is lengthened or shortened to fit.
 */
public final class CorrectParty {
    /** Right first day, ISO; null to keep it. */
    public String from;

    /**
     * Right first day on which it no longer holds, ISO; null to keep it. The first day itself means
     * that it never held. Not for owners: theirs ends where the next begins.
     */
    public String to;

    /** The right customer; null to keep it. */
    public String customerId;

    /** Why, at most 500 characters. */
    public String reason;
}
