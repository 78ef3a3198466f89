package org.atrium.identity.api;

import java.time.Instant;
import java.util.List;

/** What group IT asked for concerning a person with group roles. */
public final class AccessRequestRow {
    /** Key. */
    public String id;

    /**
     * {@code GROUP_ROLES}, {@code PASSWORD}, {@code ENABLE}, {@code DISABLE}, {@code
     * SECOND_FACTOR}.
     */
    public String kind;

    /** Login name of the person concerned. */
    public String user;

    /** Shown name of the person concerned. */
    public String name;

    /** For {@code GROUP_ROLES}: all that he is to hold; else empty. */
    public List<String> groupRoles;

    /** What he holds now. */
    public List<String> groupRolesNow;

    /** {@code PENDING}, {@code APPROVED}, {@code REJECTED}. */
    public String state;

    /** Who asked. */
    public String requestedBy;

    /** His name. */
    public String requestedByName;

    /** When. */
    public Instant requestedAt;

    /** Who decided; null while it is pending. */
    public String decidedBy;

    /** His name; null while it is pending. */
    public String decidedByName;

    /** When; null while it is pending. */
    public Instant decidedAt;

    /** Why; null where nothing was said. */
    public String note;

    /** Only in the answer to the approval of {@code PASSWORD}: the password to hand over. */
    public String oneTimePassword;

    /** For {@code If-Match}. */
    public long version;
}
