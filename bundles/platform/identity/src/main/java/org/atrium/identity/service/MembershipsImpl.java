package org.atrium.identity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
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

/** Members of projects; roles begin and end on days of the system's date in the project's zone. */
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
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        LocalDate today = directory.today(projectId);
        for (Holder holder : memberships.lasting(projectId, today)) {
            if (holder.membership().holdsOn(today)) {
                roles.computeIfAbsent(holder.user(), u -> new TreeSet<>())
                        .add(holder.membership().roleCode());
            }
        }
        return roles.entrySet().stream().map(e -> new Member(e.getKey(), e.getValue())).toList();
    }

    @Override
    public List<Member> dated(long projectId) {
        LocalDate today = directory.today(projectId);
        return dated(memberships.lasting(projectId, today), today);
    }

    @Override
    public Set<String> principalsOf(String user, long projectId) {
        return directory
                .byName(UserName.normal(user))
                .map(known -> known.standsInFor().getOrDefault(projectId, Set.of()))
                .orElse(Set.of());
    }

    @Override
    public Set<String> groupRoles(String user) {
        return directory
                .byName(UserName.normal(user))
                .filter(Known::enabled)
                .map(Known::groupRoles)
                .orElse(Set.of());
    }

    @Override
    public void apply(long projectId, List<Member> members) {
        LocalDate today = directory.today(projectId);
        Map<String, Long> personIds = personIds(members);
        Map<Term, LocalDate> wanted = MemberEntries.read(members, personIds, today);
        List<Holder> before = memberships.lasting(projectId, today);
        Set<Long> changing = Changes.of(before, wanted, today).people();
        if (changing.isEmpty()) {
            return;
        }
        people.lock(changing);
        before = memberships.lasting(projectId, today);
        List<Member> was = dated(before, today);
        Changes changes = Changes.of(before, wanted, today);
        memberships.end(changes.ending(), today);
        memberships.changeEnds(changes.ends());
        memberships.add(changes.starting().stream().map(t -> open(projectId, t, today)).toList());
        audit.record(
                "identity.membership",
                projectId,
                "change",
                MemberEntries.print(was),
                MemberEntries.print(dated(projectId)));
        changing.forEach(directory::drop);
    }

    private Membership open(long projectId, Map.Entry<Term, LocalDate> wanted, LocalDate today) {
        Term term = wanted.getKey();
        LocalDate from = term.from() == null ? today : term.from();
        return Membership.of(
                ids.next(), projectId, term.personId(), term.role(), from, wanted.getValue());
    }

    private Map<String, Long> personIds(List<Member> members) {
        Set<String> users =
                members.stream().map(m -> UserName.normal(m.user())).collect(Collectors.toSet());
        return people.byNames(users).stream()
                .collect(Collectors.toMap(Person::userName, Person::id));
    }

    private static List<Member> dated(List<Holder> holders, LocalDate today) {
        Map<Member, Set<String>> roles = new HashMap<>();
        for (Holder holder : holders) {
            Membership held = holder.membership();
            LocalDate from = held.from().isAfter(today) ? held.from() : null;
            roles.computeIfAbsent(
                            new Member(holder.user(), Set.of(), from, held.to()),
                            k -> new TreeSet<>())
                    .add(held.roleCode());
        }
        return roles.entrySet().stream()
                .map(
                        e ->
                                new Member(
                                        e.getKey().user(),
                                        e.getValue(),
                                        e.getKey().from(),
                                        e.getKey().to()))
                .sorted(MemberEntries.ORDER)
                .toList();
    }

    /**
     * What is wanted of a role: whose, and from when.
     *
     * @param from first day where that is to come; null where it has begun
     */
    record Term(long personId, String role, LocalDate from) {
        static Term of(Membership held, LocalDate today) {
            LocalDate from = held.from().isAfter(today) ? held.from() : null;
            return new Term(held.personId(), held.roleCode(), from);
        }
    }

    /** What has to happen so that exactly the wanted terms hold. */
    private record Changes(
            List<Long> ending,
            Map<Long, LocalDate> ends,
            List<Map.Entry<Term, LocalDate>> starting,
            Set<Long> people) {
        static Changes of(List<Holder> before, Map<Term, LocalDate> wanted, LocalDate today) {
            Map<Term, LocalDate> missing = new HashMap<>(wanted);
            Changes changes =
                    new Changes(
                            new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new HashSet<>());
            for (Holder holder : before) {
                Membership held = holder.membership();
                Term term = Term.of(held, today);
                if (!missing.containsKey(term)) {
                    changes.ending.add(held.id());
                    changes.people.add(held.personId());
                } else if (!Objects.equals(missing.get(term), held.to())) {
                    changes.ends.put(held.id(), missing.get(term));
                    changes.people.add(held.personId());
                }
                missing.remove(term);
            }
            missing.entrySet().forEach(e -> changes.starting.add(e));
            missing.keySet().forEach(t -> changes.people.add(t.personId()));
            return changes;
        }
    }
}
