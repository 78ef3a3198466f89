package org.atrium.repairs.api;

/** Fills in the dispatch slip when the work is done (F-42, F-48). */
public final class FillSlip {
    /** The state that the caller saw; null where he does not say. */
    public String state;

    /** When they were on the spot; instant with offset. */
    public String arriveAt;

    /** When the work was done; not before the arrival, not in the future. */
    public String doneAt;

    /** What was done; at most 1,000 characters. */
    public String result;

    /** Materials used; at most 500 characters; null for none. */
    public String materials;

    /** Who did the work; at most 100 characters; null where not named. */
    public String worker;

    /**
     * When the customer got the written notice (F-57); required from the class that the policy
     * cp.writtenNotice.from names.
     */
    public String noticeGivenAt;
}
