package org.atrium.rent.domain;

/** How a lease stands (RT-03). */
public enum LeaseState {
    /** Written, not in force. */
    DRAFT,
    /** In force. */
    ACTIVE,
    /** In force, its end is near. */
    EXPIRING,
    /** A new lease follows it without a gap. */
    RENEWED,
    /** Over at its end. */
    ENDED,
    /** Over before its end. */
    TERMINATED,
    /** Never came into force. */
    DISCARDED;

    /** Whether it can still end, be terminated or renewed. */
    public boolean isRunning() {
        return this == ACTIVE || this == EXPIRING;
    }

    /** Whether it came into force, so that its days are billed. */
    public boolean isBinding() {
        return this != DRAFT && this != DISCARDED;
    }
}
