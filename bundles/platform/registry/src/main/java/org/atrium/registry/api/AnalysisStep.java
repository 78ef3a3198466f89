package org.atrium.registry.api;

/** A step of a report on customers. */
public final class AnalysisStep {
    /** The state that the caller saw; null where he does not care. */
    public String expected;

    /** Place of the proposal from 1; for {@code adopt} and {@code reject}. */
    public Integer proposal;

    /** Why, or what follows; required for {@code reject} and {@code use}. */
    public String reason;
}
