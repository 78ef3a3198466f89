package org.atrium.kernel.api;

import java.time.Instant;
import java.util.List;

/** A change of a function that a second person of group IT has to approve. */
public final class ModuleRequestView {
    /** Its id. */
    public String id;

    /** INSTALL, SWAP or UNINSTALL. */
    public String action;

    /** Id of the function. */
    public String module;

    /** The version that is to come; null for UNINSTALL, and where the newest is meant. */
    public String version;

    /** Codes of the projects that are to move; null for all. */
    public List<String> projects;

    /** Whether an older version, or another jar of the same number, is meant. */
    public boolean forced;

    /** OPEN, APPROVED (and carried out), REFUSED or FAILED (approved, but it did not come up). */
    public String state;

    /** Who asked. */
    public String askedBy;

    /** When. */
    public Instant askedAt;

    /** Who decided; null while it is open. */
    public String decidedBy;

    /** When; null while it is open. */
    public Instant decidedAt;

    /** Why it failed; null otherwise. */
    public String reason;
}
