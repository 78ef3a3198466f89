package org.atrium.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is who and has which roles today, at most 30 seconds old. */
@Component(service = Directory.class)
public class Directory {
    private static final Duration AGE = Duration.ofSeconds(30);

    private final PersonStore people;
    private final MembershipStore memberships;
    private final Projects projects;
    private final SystemTransactions transactions;
    private final Clock clock;
    private final BriefCache<Long, Known> cache;

    @Activate
    public Directory(
            @Reference PersonStore people,
            @Reference MembershipStore memberships,
            @Reference Projects projects,
            @Reference SystemTransactions transactions) {
        this(people, memberships, projects, transactions, Clock.systemUTC());
    }

    Directory(
            PersonStore people,
            MembershipStore memberships,
            Projects projects,
            SystemTransactions transactions,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.projects = projects;
        this.transactions = transactions;
        this.clock = clock;
        this.cache = new BriefCache<>(AGE, clock);
    }

    /** The person, if he is enabled. */
    Optional<Known> enabled(long personId) {
        return cache.get(
                        personId,
                        () -> transactions.read(() -> people.byId(personId).map(this::known)))
                .filter(Known::enabled);
    }

    /** The person with this login name, enabled or not, read anew. */
    Optional<Known> byName(String user) {
        return transactions.read(() -> people.byName(user).map(this::known));
    }

    /** Today in the zone of this project, by the system's clock. */
    LocalDate today(long projectId) {
        return LocalDate.ofInstant(clock.instant(), projects.byId(projectId).zone());
    }

    /** Forgets what is known of this person. */
    void drop(long personId) {
        cache.drop(personId);
    }

    private Known known(Person person) {
        return new Known(
                person.id(),
                person.userName(),
                person.name(),
                person.language(),
                person.enabled(),
                person.passwordHash(),
                person.groupRoles(),
                rolesByProject(person.id()));
    }

    private Map<Long, Set<String>> rolesByProject(long personId) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        Map<Long, Set<String>> roles = new HashMap<>();
        for (Membership membership : memberships.ofPerson(personId, yesterday)) {
            long projectId = membership.projectId();
            if (membership.holdsOn(today(projectId))) {
                roles.computeIfAbsent(projectId, id -> new HashSet<>()).add(membership.roleCode());
            }
        }
        return roles.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }
}
