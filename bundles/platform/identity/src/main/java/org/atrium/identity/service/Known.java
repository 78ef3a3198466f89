package org.atrium.identity.service;

import java.util.Map;
import java.util.Set;
import org.atrium.identity.api.SignedIn;

/**
 * A person as known a moment ago.
 *
 * @param passwordHash tells whether a remembered credential still holds
 * @param rolesByProject with those of the people he stands in for
 * @param standsInFor login names by project
 */
record Known(
        long personId,
        String user,
        String name,
        String language,
        boolean enabled,
        String passwordHash,
        Set<String> groupRoles,
        Map<Long, Set<String>> rolesByProject,
        Map<Long, Set<String>> standsInFor) {

    SignedIn signedIn(String csrfToken) {
        return new SignedIn(
                personId, user, name, groupRoles, rolesByProject, standsInFor, csrfToken);
    }

    @Override
    public String toString() {
        return "Known[" + user + "]";
    }
}
