package org.atrium.identity.api;

import java.util.Map;
import java.util.Set;
import org.atrium.common.Roles;

/**
 * A person who proved who he is.
 *
 * @param personId key of the person
 * @param user login name, lower case
 * @param name shown name
 * @param groupRoles role codes that hold everywhere; never null
 * @param rolesByProject role codes by project id, as of today in each project's zone; a project
 *     without a role is absent; never null
 * @param standsInFor login names of the people whose roles he holds as their deputy, by project id;
 *     never null
 * @param deputyFor the roles that he holds only as a deputy, by project id, each with the login
 *     name of the absent person; never null
 * @param csrfToken what each change over this session must carry; null for Basic
 * @param blockedBy the code of what he has to do before anything else, such as {@code
 *     identity.password.must-change}; null for nothing
 */
public record SignedIn(
        long personId,
        String user,
        String name,
        Set<String> groupRoles,
        Map<Long, Set<String>> rolesByProject,
        Map<Long, Set<String>> standsInFor,
        Map<Long, Map<String, String>> deputyFor,
        String csrfToken,
        String blockedBy) {
    /** Whether a group role opens every project: group IT and the auditor. */
    public boolean entersEveryProject() {
        return groupRoles.contains(Roles.GROUP_IT) || groupRoles.contains(Roles.AUDITOR);
    }
}
