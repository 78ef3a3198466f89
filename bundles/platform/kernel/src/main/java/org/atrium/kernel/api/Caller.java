package org.atrium.kernel.api;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atrium.common.Conflict;
import org.atrium.common.Roles;

/**
 * Who is asking, for which project, and with which conditions. Bound to the thread by the gate.
 *
 * @param user login name; {@code system} for jobs and sweeps, {@code file} for files of the home
 * @param name shown name
 * @param roles the caller's roles in the project of the path, with group roles
 * @param project the project of the path; null outside a project
 * @param language {@code zh} or {@code en}
 * @param requestId for logs and audit
 * @param idempotencyKey null where the caller sent none
 * @param fingerprint of method, path and body; null where there is no key
 * @param ifMatch the version that the caller saw; null where the caller sent none
 * @param deputyFor the roles that the caller holds here only as somebody's deputy, each with the
 *     login name of the absent person
 * @param insteadOf login name of the absent person in whose place the caller acts now; null where
 *     he acts as himself
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
        Long ifMatch,
        Map<String, String> deputyFor,
        String insteadOf) {
    /** A caller who stands in for nobody. */
    public Caller(
            String user,
            String name,
            Set<String> roles,
            ProjectRef project,
            String language,
            String requestId,
            String idempotencyKey,
            String fingerprint,
            Long ifMatch) {
        this(
                user,
                name,
                roles,
                project,
                language,
                requestId,
                idempotencyKey,
                fingerprint,
                ifMatch,
                Map.of(),
                null);
    }

    /** Jobs, sweeps and start-up. */
    public static Caller system(ProjectRef project) {
        return new Caller("system", "system", Set.of(), project, "zh", "system", null, null, null);
    }

    /** Whoever may write into the folders of the home: only the operating system knows who. */
    public static Caller file() {
        Set<String> roles = Set.of(Roles.GROUP_IT);
        return new Caller("file", "file", roles, null, "zh", "file", null, null, null);
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
                ifMatch,
                deputyFor,
                insteadOf);
    }

    /** The same caller with these conditions of a command; null for none. */
    public Caller under(String key, String print, Long version) {
        return new Caller(
                user, name, roles, project, language, requestId, key, print, version, deputyFor,
                insteadOf);
    }

    /** The same caller, who acts in the place of an absent person; null for nobody. */
    public Caller inPlaceOf(String absent) {
        return new Caller(
                user,
                name,
                roles,
                project,
                language,
                requestId,
                idempotencyKey,
                fingerprint,
                ifMatch,
                deputyFor,
                absent);
    }

    /**
     * In whose place the caller acts who uses one of these roles; null where he holds one himself.
     */
    public String absentFor(Set<String> used) {
        boolean own = used.stream().anyMatch(r -> roles.contains(r) && !deputyFor.containsKey(r));
        return own
                ? null
                : used.stream()
                        .sorted()
                        .map(deputyFor::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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
