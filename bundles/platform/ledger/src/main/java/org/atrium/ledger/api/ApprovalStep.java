package org.atrium.ledger.api;

/** A signature under an adjustment or a refund, its refusal or its withdrawal. */
public final class ApprovalStep {
    /** The state that the caller saw; null where he did not say. */
    public String state;

    /** At most 400 characters; required to reject. */
    public String reason;

    /** A step as any form takes it. */
    public static ApprovalStep of(String state, String reason) {
        ApprovalStep step = new ApprovalStep();
        step.state = state;
        step.reason = reason;
        return step;
    }
}
