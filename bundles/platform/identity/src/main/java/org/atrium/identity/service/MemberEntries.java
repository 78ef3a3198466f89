package org.atrium.identity.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atrium.common.InvalidInput;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.service.MembershipsImpl.Term;
import org.atrium.kernel.api.Memberships.Member;

/** Reads and prints the members of a project document. */
final class MemberEntries {
    private static final Comparator<LocalDate> NULL_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    /** By user name, first day, last day. */
    static final Comparator<Member> ORDER =
            Comparator.comparing(Member::user)
                    .thenComparing(Member::from, NULL_FIRST)
                    .thenComparing(Member::to, NULL_FIRST);

    private MemberEntries() {}

    /**
     * The wanted terms with their last day, null for an open end. A term that is over is left out,
     * so that a document may be applied again later.
     */
    static Map<Term, LocalDate> read(
            List<Member> members, Map<String, Long> personIds, LocalDate today) {
        InvalidInput problem = new InvalidInput("identity.member.invalid");
        Map<Term, LocalDate> wanted = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String user = UserName.normal(member.user());
            String field = "members[" + i + "]";
            Long personId = personIds.get(user);
            if (personId == null) {
                problem.field(
                        field + ".user", "identity.member.unknown-user", Map.of("user", user));
                continue;
            }
            if (member.from() != null
                    && member.to() != null
                    && !member.from().isBefore(member.to())) {
                problem.field(field + ".to", "identity.member.period", Map.of());
            }
            for (String role : new TreeSet<>(member.roles())) {
                Member one = new Member(user, Set.of(role), member.from(), member.to());
                if (!ProjectRole.exists(role)) {
                    problem.field(
                            field + ".roles", "identity.member.unknown-role", Map.of("role", role));
                } else if (!add(wanted, personId, role, one, today)) {
                    problem.field(field + ".user", "identity.member.twice", Map.of("user", user));
                }
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return wanted;
    }

    /** Returns false where the same role is wanted twice on one day. */
    private static boolean add(
            Map<Term, LocalDate> wanted,
            long personId,
            String role,
            Member entry,
            LocalDate today) {
        LocalDate to = entry.to();
        if (to != null && !to.isAfter(today)) {
            return true;
        }
        LocalDate from = entry.from() != null && entry.from().isAfter(today) ? entry.from() : null;
        boolean free =
                wanted.entrySet().stream()
                        .filter(e -> e.getKey().personId() == personId)
                        .filter(e -> e.getKey().role().equals(role))
                        .noneMatch(
                                e -> before(from, e.getValue()) && before(e.getKey().from(), to));
        wanted.put(new Term(personId, role, from), to);
        return free;
    }

    /** Whether a first day (null: long ago) lies before a last one (null: never). */
    private static boolean before(LocalDate from, LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    /** For the audit: each user's roles, with their days where they have some. */
    static Map<String, List<String>> print(List<Member> members) {
        Map<String, List<String>> printed = new TreeMap<>();
        for (Member member : members) {
            String days =
                    (member.from() == null ? "" : " " + member.from())
                            + (member.to() == null ? "" : " < " + member.to());
            printed.computeIfAbsent(member.user(), u -> new ArrayList<>())
                    .addAll(member.roles().stream().map(role -> role + days).toList());
        }
        return printed;
    }
}
