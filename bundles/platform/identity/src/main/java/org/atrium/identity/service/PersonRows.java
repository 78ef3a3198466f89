package org.atrium.identity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.AccessRequest;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.AccessRequestStore;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.SecondFactorStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints people, with their lock-outs and what is asked for them. */
@Component(service = PersonRows.class)
public class PersonRows {
    private static final int MASKED_FROM = 8;

    private final LoginFailureStore failures;
    private final SecondFactorStore factors;
    private final AccessRequestStore requests;
    private final Clock clock;

    @Activate
    public PersonRows(
            @Reference LoginFailureStore failures,
            @Reference SecondFactorStore factors,
            @Reference AccessRequestStore requests) {
        this(failures, factors, requests, Clock.systemUTC());
    }

    PersonRows(
            LoginFailureStore failures,
            SecondFactorStore factors,
            AccessRequestStore requests,
            Clock clock) {
        this.failures = failures;
        this.factors = factors;
        this.requests = requests;
        this.clock = clock;
    }

    List<PersonRow> of(List<Person> people) {
        List<String> hashes =
                people.stream().map(p -> PasswordCheck.nameHash(p.userName())).toList();
        Map<String, Instant> locked = failures.locked(hashes, clock.instant());
        List<Long> ids = people.stream().map(Person::id).toList();
        Set<Long> withFactor = factors.confirmed(ids);
        Map<Long, List<String>> pending =
                requests.pending(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        AccessRequest::personId,
                                        Collectors.mapping(
                                                r -> r.kind().name(), Collectors.toList())));
        return people.stream()
                .map(
                        p -> {
                            PersonRow row = row(p);
                            row.lockedUntil = locked.get(PasswordCheck.nameHash(p.userName()));
                            row.secondFactor = withFactor.contains(p.id());
                            row.pending = pending.getOrDefault(p.id(), List.of());
                            return row;
                        })
                .toList();
    }

    PersonRow of(Person person) {
        return of(List.of(person)).get(0);
    }

    private static PersonRow row(Person person) {
        PersonRow row = new PersonRow();
        row.user = person.userName();
        row.name = person.name();
        row.phone = masked(person.phone());
        row.enabled = person.enabled();
        row.groupRoles = person.groupRoles().stream().sorted().toList();
        row.language = person.language();
        row.machine = person.machine();
        row.source = person.source().name();
        row.mustChangePassword = person.mustChange();
        row.version = person.version();
        return row;
    }

    private static String masked(String phone) {
        if (phone == null) {
            return null;
        }
        return phone.length() < MASKED_FROM
                ? "****"
                : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
