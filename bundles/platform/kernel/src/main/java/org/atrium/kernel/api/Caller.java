package org.atrium.kernel.api;

import java.util.Set;
import org.atrium.common.Conflict;

/**
 * Who is asking, for which project, and with which conditions. Bound to the thread by the gate.
 *
 * @param user login name; {@code system} for jobs and sweeps
 * @param name shown name
 * @param roles the caller's roles in the project of the path, with group roles
 * @param project the project of the path; null outside a project
 * @param language {@code zh} or {@code en}
 * @param requestId for logs and audit
 * @param idempotencyKey null where the caller sent none
 * @param fingerprint of method, path and body; null where there is no key
 * @param ifMatch the version that the caller saw; null where the caller sent none
 */
public record Caller(
        String user,
        String name,
        Set<String> roles,
        ProjectRef project,
        String language,
        String requestId,
        String idempotencyKey,
        String fingerprint,
        Long ifMatch) {
    /** Jobs, sweeps and start-up. */
    public static Caller system(ProjectRef project) {
        return new Caller("system", "system", Set.of(), project, "zh", "system", null, null, null);
    }

    /** The same caller at work on this project, with the roles of the path. */
    public Caller in(ProjectRef other) {
        return new Caller(
                user,
                name,
                roles,
                other,
                language,
                requestId,
                idempotencyKey,
                fingerprint,
                ifMatch);
    }

    /** Whether the caller has this role here. */
    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the caller has one of these roles here. */
    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** The id of the project of the path. */
    public long projectId() {
        return project.id();
    }

    /** Refuses where the caller saw another version than this one (412). */
    public void requireVersion(long version) {
        if (ifMatch != null && ifMatch != version) {
            throw Conflict.stale();
        }
    }
}
