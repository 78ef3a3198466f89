package org.atrium.registry.api;

/** A step of a person's request about his data. */
public final class DataRequestStep {
    /** The state that the caller saw; null where he does not say. */
    public String expected;

    /** How the person was identified (identify), at most 500 characters. */
    public String identifiedBy;

    /** Why it is refused (refuse), or what the person is told beside (fulfil); 500 characters. */
    public String reason;
}
