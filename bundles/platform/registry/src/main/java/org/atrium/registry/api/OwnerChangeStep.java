package org.atrium.registry.api;

import java.util.List;

/** A step of a change of owner. */
public final class OwnerChangeStep {
    /** The state that the caller saw; null where he did not say. */
    public String expected;

    /** For the check: the papers that were seen, IDENTITY, TITLE, DEED, JUDGMENT, LEASE, OTHER. */
    public List<String> proofs;

    /** In words, at most 500 characters; required to reject and to withdraw. */
    public String reason;
}
