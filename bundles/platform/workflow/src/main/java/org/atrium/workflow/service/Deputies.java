package org.atrium.workflow.service;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Memberships.Member;

/** For whom a caller stands in today (flows.md 6.1), asked once and only where it matters. */
final class Deputies {
    private final Memberships memberships;
    private final Caller caller;
    private Set<String> principals;

    Deputies(Memberships memberships, Caller caller) {
        this.memberships = memberships;
        this.caller = caller;
    }

    /** Login names of those for whom the caller stands in, in order. */
    Set<String> principals() {
        if (principals == null) {
            principals = new TreeSet<>(memberships.principalsOf(caller.user(), caller.projectId()));
        }
        return principals;
    }

    /**
     * For whom the caller acts when he uses one of these roles; empty where he holds it himself.
     */
    Optional<String> inPlaceOf(Predicate<String> role) {
        if (principals().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> roles =
                memberships.of(caller.projectId()).stream()
                        .collect(Collectors.toMap(Member::user, Member::roles));
        if (roles.getOrDefault(caller.user(), Set.of()).stream().anyMatch(role)) {
            return Optional.empty();
        }
        return principals().stream()
                .filter(p -> roles.getOrDefault(p, Set.of()).stream().anyMatch(role))
                .findFirst();
    }
}
