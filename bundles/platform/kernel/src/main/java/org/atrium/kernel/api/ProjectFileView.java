package org.atrium.kernel.api;

import java.time.Instant;

/** A file of {@code etc/projects} and what became of it. */
public final class ProjectFileView {
    /** Its name, {@code <project code>.yaml}. */
    public String name;

    /** APPLIED or REFUSED. */
    public String state;

    /** When it was read. */
    public Instant readAt;

    /** SHA-256 of what was read, in hexadecimal digits. */
    public String sha256;

    /** Why it was refused, in the caller's language; null otherwise. */
    public String problem;
}
