package org.atrium.identity.service;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.atrium.identity.api.SignedIn;
import org.atrium.identity.domain.Person;

/**
 * A person as known a moment ago.
 *
 * @param person read-only
 * @param rolesByProject with those of the people he stands in for
 * @param standsInFor login names by project
 * @param deputyFor absent person by role that he holds only as a deputy, by project
 * @param secondFactor whether his second factor counts
 * @param lockedUntil until when his name is locked; null where it was not
 * @param blockedBy the code of what he has to do before anything else; null for nothing
 */
record Known(
        Person person,
        Map<Long, Set<String>> rolesByProject,
        Map<Long, Set<String>> standsInFor,
        Map<Long, Map<String, String>> deputyFor,
        boolean secondFactor,
        Instant lockedUntil,
        String blockedBy) {

    long personId() {
        return person.id();
    }

    String user() {
        return person.userName();
    }

    String name() {
        return person.name();
    }

    String language() {
        return person.language();
    }

    boolean enabled() {
        return person.enabled();
    }

    /** Tells whether a remembered credential still holds. */
    String passwordHash() {
        return person.passwordHash();
    }

    Set<String> groupRoles() {
        return person.groupRoles();
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    SignedIn signedIn(String csrfToken) {
        return new SignedIn(
                personId(),
                user(),
                name(),
                groupRoles(),
                rolesByProject,
                standsInFor,
                deputyFor,
                csrfToken,
                blockedBy);
    }

    @Override
    public String toString() {
        return "Known[" + user() + "]";
    }
}
