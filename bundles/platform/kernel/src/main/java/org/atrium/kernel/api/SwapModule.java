package org.atrium.kernel.api;

import java.util.List;

/** Command: move projects to another version of a function. */
public final class SwapModule {
    /** The version to move to; the newest that is available where it is null. */
    public String version;

    /**
     * Where to take a version from that is not there yet, such as {@code mvn:group/artifact/1.1.0}.
     */
    public String location;

    /** Codes of the projects to move (a canary); all where it is null. */
    public List<String> projects;

    /** Whether the jar may be older than the present version, or replace one of its number. */
    public boolean force;
}
