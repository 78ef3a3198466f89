package org.atrium.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atrium.identity.domain.Deputy;
import org.atrium.identity.domain.LoginFailures;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.SecondFactor;
import org.atrium.identity.store.DeputyStore;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.identity.store.SecondFactorStore;
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
    private final DeputyStore deputies;
    private final SecondFactorStore factors;
    private final LoginFailureStore failures;
    private final IdentitySettings settings;
    private final Projects projects;
    private final SystemTransactions transactions;
    private final Clock clock;
    private final BriefCache<Long, Known> cache;

    @Activate
    public Directory(
            @Reference PersonStore people,
            @Reference MembershipStore memberships,
            @Reference DeputyStore deputies,
            @Reference SecondFactorStore factors,
            @Reference LoginFailureStore failures,
            @Reference IdentitySettings settings,
            @Reference Projects projects,
            @Reference SystemTransactions transactions) {
        this(
                people,
                memberships,
                deputies,
                factors,
                failures,
                settings,
                projects,
                transactions,
                Clock.systemUTC());
    }

    Directory(
            PersonStore people,
            MembershipStore memberships,
            DeputyStore deputies,
            SecondFactorStore factors,
            LoginFailureStore failures,
            IdentitySettings settings,
            Projects projects,
            SystemTransactions transactions,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.deputies = deputies;
        this.factors = factors;
        this.failures = failures;
        this.settings = settings;
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
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        Map<Long, Set<String>> roles = new HashMap<>();
        addRoles(roles, person.id(), yesterday, membership -> true);
        Map<Long, Set<String>> own = copy(roles);
        Map<Long, Set<String>> standsInFor = new HashMap<>();
        Map<Long, Map<String, String>> deputyFor = new HashMap<>();
        for (Deputy deputy : deputies.ofDeputy(person.id(), yesterday)) {
            long projectId = deputy.projectId();
            Optional<Person> absent =
                    deputy.holdsOn(today(projectId))
                            ? people.byId(deputy.personId()).filter(Person::enabled)
                            : Optional.empty();
            Map<Long, Set<String>> theirs = new HashMap<>();
            if (absent.isPresent()
                    && addRoles(
                            theirs,
                            deputy.personId(),
                            yesterday,
                            m -> m.projectId() == projectId)) {
                String name = absent.get().userName();
                standsInFor.computeIfAbsent(projectId, id -> new TreeSet<>()).add(name);
                Set<String> mine = own.getOrDefault(projectId, Set.of());
                for (String role : theirs.get(projectId)) {
                    roles.computeIfAbsent(projectId, id -> new HashSet<>()).add(role);
                    if (!mine.contains(role)) {
                        deputyFor
                                .computeIfAbsent(projectId, id -> new HashMap<>())
                                .putIfAbsent(role, name);
                    }
                }
            }
        }
        boolean secondFactor =
                factors.find(person.id()).filter(SecondFactor::confirmed).isPresent();
        Instant lockedUntil =
                failures.find(PasswordCheck.nameHash(person.userName()))
                        .map(LoginFailures::lockedUntil)
                        .orElse(null);
        return new Known(
                person,
                copy(roles),
                copy(standsInFor),
                Map.copyOf(deputyFor),
                secondFactor,
                lockedUntil,
                blockedBy(person, roles, secondFactor));
    }

    private String blockedBy(Person person, Map<Long, Set<String>> roles, boolean hasSecondFactor) {
        if (person.mustChange()) {
            return "identity.password.must-change";
        }
        if (settings.expired(person, clock.instant())) {
            return "identity.password.expired";
        }
        Set<String> all = new HashSet<>(person.groupRoles());
        roles.values().forEach(all::addAll);
        boolean lacks = !hasSecondFactor && !person.machine() && settings.needSecondFactor(all);
        return lacks ? "identity.second-factor.needed" : null;
    }

    /** Adds the roles that a person holds today himself. Returns whether there are any. */
    private boolean addRoles(
            Map<Long, Set<String>> roles,
            long personId,
            LocalDate notEndedBefore,
            Predicate<Membership> counts) {
        boolean any = false;
        for (Membership membership : memberships.ofPerson(personId, notEndedBefore)) {
            long projectId = membership.projectId();
            if (counts.test(membership) && membership.holdsOn(today(projectId))) {
                roles.computeIfAbsent(projectId, id -> new HashSet<>()).add(membership.roleCode());
                any = true;
            }
        }
        return any;
    }

    private static Map<Long, Set<String>> copy(Map<Long, Set<String>> sets) {
        return sets.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }
}
