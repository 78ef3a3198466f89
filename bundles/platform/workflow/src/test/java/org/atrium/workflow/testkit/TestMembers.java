package org.atrium.workflow.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.kernel.api.Memberships;

/** The members of the test's project and who stands in for whom, without dates. */
public final class TestMembers implements Memberships {
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, Set<String>> principals = new HashMap<>();

    /** Adds a member. */
    public TestMembers add(String user, String... held) {
        roles.put(user, Set.of(held));
        return this;
    }

    /** Lets one stand in for another. */
    public TestMembers deputy(String user, String principal) {
        principals.put(user, Set.of(principal));
        return this;
    }

    @Override
    public List<Member> of(long projectId) {
        return roles.entrySet().stream().map(e -> new Member(e.getKey(), e.getValue())).toList();
    }

    @Override
    public List<Member> dated(long projectId) {
        return of(projectId);
    }

    @Override
    public void apply(long projectId, List<Member> members) {
        roles.clear();
        members.forEach(m -> roles.put(m.user(), m.roles()));
    }

    @Override
    public Set<String> principalsOf(String user, long projectId) {
        return principals.getOrDefault(user, Set.of());
    }

    @Override
    public Set<String> groupRoles(String user) {
        return Set.of();
    }
}
