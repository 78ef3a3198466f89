package org.atrium.identity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.LoginFailureStore;

/** Prints people, with their lock-outs. */
final class PersonRows {
    private static final int MASKED_FROM = 8;

    private final LoginFailureStore failures;
    private final Clock clock;

    PersonRows(LoginFailureStore failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    List<PersonRow> of(List<Person> people) {
        List<String> hashes =
                people.stream().map(p -> PasswordCheck.nameHash(p.userName())).toList();
        Map<String, Instant> locked = failures.locked(hashes, clock.instant());
        return people.stream()
                .map(p -> row(p, locked.get(PasswordCheck.nameHash(p.userName()))))
                .toList();
    }

    PersonRow of(Person person) {
        return of(List.of(person)).get(0);
    }

    private static PersonRow row(Person person, Instant lockedUntil) {
        PersonRow row = new PersonRow();
        row.user = person.userName();
        row.name = person.name();
        row.phone = masked(person.phone());
        row.enabled = person.enabled();
        row.lockedUntil = lockedUntil;
        row.groupRoles = person.groupRoles().stream().sorted().toList();
        row.language = person.language();
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
