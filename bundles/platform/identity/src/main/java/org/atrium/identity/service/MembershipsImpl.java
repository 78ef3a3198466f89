package org.atrium.identity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atrium.common.InvalidInput;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.MembershipStore.Holder;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Memberships;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members of projects; a role begins and ends on today's date in the project's zone. */
@Component(service = Memberships.class)
public class MembershipsImpl implements Memberships {
    private final MembershipStore memberships;
    private final PersonStore people;
    private final Directory directory;
    private final IdBlocks ids;
    private final Audit audit;

    @Activate
    public MembershipsImpl(
            @Reference MembershipStore memberships,
            @Reference PersonStore people,
            @Reference Directory directory,
            @Reference IdBlocks ids,
            @Reference Audit audit) {
        this.memberships = memberships;
        this.people = people;
        this.directory = directory;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public List<Member> of(long projectId) {
        return members(memberships.open(projectId));
    }

    @Override
    public void apply(long projectId, List<Member> members) {
        Map<String, Long> personIds = personIds(members);
        check(members, personIds);
        List<Holder> before = memberships.open(projectId);
        Set<Role> wanted = new HashSet<>();
        for (Member member : members) {
            long personId = personIds.get(UserName.normal(member.user()));
            member.roles().forEach(role -> wanted.add(new Role(personId, role)));
        }
        List<Holder> ending = before.stream().filter(h -> !wanted.contains(Role.of(h))).toList();
        before.forEach(h -> wanted.remove(Role.of(h)));
        if (ending.isEmpty() && wanted.isEmpty()) {
            return;
        }
        LocalDate today = directory.today(projectId);
        memberships.end(ending.stream().map(Holder::membershipId).toList(), today);
        memberships.add(
                wanted.stream()
                        .map(
                                r ->
                                        Membership.open(
                                                ids.next(),
                                                projectId,
                                                r.personId(),
                                                r.code(),
                                                today))
                        .toList());
        audit.record(
                "identity.membership",
                projectId,
                "change",
                roles(members(before)),
                roles(members(memberships.open(projectId))));
        ending.forEach(h -> directory.drop(h.personId()));
        wanted.forEach(r -> directory.drop(r.personId()));
    }

    private Map<String, Long> personIds(List<Member> members) {
        Set<String> users =
                members.stream().map(m -> UserName.normal(m.user())).collect(Collectors.toSet());
        return people.byNames(users).stream()
                .collect(Collectors.toMap(Person::userName, Person::id));
    }

    private static void check(List<Member> members, Map<String, Long> personIds) {
        InvalidInput problem = new InvalidInput("identity.member.invalid");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String user = UserName.normal(member.user());
            String field = "members[" + i + "]";
            if (!personIds.containsKey(user)) {
                problem.field(
                        field + ".user", "identity.member.unknown-user", Map.of("user", user));
            } else if (!seen.add(user)) {
                problem.field(field + ".user", "identity.member.twice", Map.of("user", user));
            }
            for (String role : new TreeSet<>(member.roles())) {
                if (!ProjectRole.exists(role)) {
                    problem.field(
                            field + ".roles", "identity.member.unknown-role", Map.of("role", role));
                }
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static List<Member> members(List<Holder> holders) {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (Holder holder : holders) {
            roles.computeIfAbsent(holder.user(), u -> new TreeSet<>()).add(holder.role());
        }
        List<Member> members = new ArrayList<>();
        roles.forEach((user, codes) -> members.add(new Member(user, codes)));
        return members;
    }

    private static Map<String, Set<String>> roles(List<Member> members) {
        Map<String, Set<String>> roles = new HashMap<>();
        members.forEach(m -> roles.put(m.user(), m.roles()));
        return roles;
    }

    private record Role(long personId, String code) {
        static Role of(Holder holder) {
            return new Role(holder.personId(), holder.role());
        }
    }
}
