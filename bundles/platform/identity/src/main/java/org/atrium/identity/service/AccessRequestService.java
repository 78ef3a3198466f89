package org.atrium.identity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.identity.api.AccessRequestRow;
import org.atrium.identity.api.Decide;
import org.atrium.identity.domain.AccessRequest;
import org.atrium.identity.domain.AccessRequest.Kind;
import org.atrium.identity.domain.AccessRequest.State;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.AccessRequestStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a security administrator approves: changes to people with one of the three duties. */
@Component(service = AccessRequestService.class)
public class AccessRequestService {
    private static final int NOTE_LENGTH = 500;

    private final AccessRequestStore store;
    private final PersonStore people;
    private final PersonActions actions;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;
    private final SecurityLog log;
    private final IdBlocks ids;

    @Activate
    public AccessRequestService(
            @Reference AccessRequestStore store,
            @Reference PersonStore people,
            @Reference PersonActions actions,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference SecurityLog log,
            @Reference IdBlocks ids) {
        this.store = store;
        this.people = people;
        this.actions = actions;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.log = log;
        this.ids = ids;
    }

    /**
     * Asks, in the caller's transaction.
     *
     * @throws Conflict {@code identity.request.pending} where the same waits already
     */
    void ask(Person person, Kind kind, Set<String> groupRoles) {
        if (store.pending(person.id(), kind)) {
            throw new Conflict("identity.request.pending").with("user", person.userName());
        }
        String user = callers.current().user();
        AccessRequest request =
                AccessRequest.ask(ids.next(), person.id(), kind, groupRoles, user, now());
        store.add(request);
        audit.record("identity.request", request.id(), "ask", null, row(request, person));
        log.record("request", person.userName(), kind + " " + String.join(" ", groupRoles));
    }

    /** Requests, the latest first; a null state is any. */
    public Page<AccessRequestRow> list(String state, PageRequest page) {
        Check check = new Check();
        State wanted = check.optionalChoice("state", state, State.class);
        check.done();
        return transactions.read(
                () -> {
                    List<AccessRequest> found =
                            store.list(page.afterId(Long.MAX_VALUE), wanted, page.fetch());
                    Map<Long, Person> persons =
                            people
                                    .byIds(
                                            found.stream()
                                                    .map(AccessRequest::personId)
                                                    .distinct()
                                                    .toList())
                                    .stream()
                                    .collect(Collectors.toMap(Person::id, p -> p));
                    List<AccessRequestRow> rows =
                            found.stream().map(r -> row(r, persons.get(r.personId()))).toList();
                    return Page.of(named(rows), page, row -> row.id);
                });
    }

    /**
     * Does what was asked for.
     *
     * @throws NotAllowed {@code identity.request.own} where the caller asked himself, {@code
     *     .about-you} where it concerns him
     * @throws Conflict {@code identity.request.decided} where it does not wait any more
     */
    public AccessRequestRow approve(String id, Decide command) {
        PersonActions.OneTime once = actions.oneTime();
        AccessRequestRow row = decide(id, command, State.APPROVED, once);
        if (row.kind.equals(Kind.PASSWORD.name())) {
            row.oneTimePassword = once.password();
        }
        return row;
    }

    /** Leaves it; a reason is needed. Refuses as {@link #approve}. */
    public AccessRequestRow reject(String id, Decide command) {
        return decide(id, command, State.REJECTED, null);
    }

    private AccessRequestRow decide(
            String id, Decide command, State decision, PersonActions.OneTime once) {
        Check check = new Check();
        String typed = command == null ? null : command.note;
        String note =
                decision == State.REJECTED
                        ? check.text("note", typed, NOTE_LENGTH)
                        : check.optionalText("note", typed, NOTE_LENGTH);
        check.done();
        long[] personId = new long[1];
        AccessRequestRow row =
                transactions.write(
                        () -> {
                            AccessRequest request = hold(id);
                            Person person = people.byId(request.personId()).orElseThrow();
                            personId[0] = person.id();
                            requireOther(request, person);
                            AccessRequestRow before = row(request, person);
                            if (decision == State.APPROVED) {
                                carryOut(request, person, once);
                            }
                            request.decide(decision, callers.current().user(), note, now());
                            AccessRequestRow after = row(store.put(request), person);
                            String action = decision.name().toLowerCase(Locale.ROOT);
                            audit.record("identity.request", request.id(), action, before, after);
                            log.record(
                                    "request-" + action,
                                    person.userName(),
                                    request.kind() + ", asked by " + request.requestedBy());
                            return after;
                        });
        actions.settle(
                personId[0], decision == State.APPROVED && !row.kind.equals(Kind.ENABLE.name()));
        return row;
    }

    private void carryOut(AccessRequest request, Person person, PersonActions.OneTime once) {
        switch (request.kind()) {
            case GROUP_ROLES -> actions.holdGroupRoles(person, request.groupRoles());
            case PASSWORD -> actions.password(person, once.hash(), true);
            case ENABLE -> actions.enable(person, true);
            case DISABLE -> actions.enable(person, false);
            case SECOND_FACTOR -> actions.removeSecondFactor(person);
            default -> throw new IllegalStateException(request.kind().name());
        }
    }

    private AccessRequest hold(String id) {
        AccessRequest request =
                store.hold(Ids.parse(id, "identity.request.not-found"))
                        .orElseThrow(
                                () -> new NotFound("identity.request.not-found").with("id", id));
        callers.current().requireVersion(request.version());
        if (request.state() != State.PENDING) {
            throw new Conflict("identity.request.decided").with("user", request.decidedBy());
        }
        return request;
    }

    private void requireOther(AccessRequest request, Person person) {
        String user = callers.current().user();
        if (request.requestedBy().equals(user)) {
            throw new NotAllowed("identity.request.own");
        }
        if (person.userName().equals(user)) {
            throw new NotAllowed("identity.request.about-you");
        }
    }

    private static AccessRequestRow row(AccessRequest request, Person person) {
        AccessRequestRow row = new AccessRequestRow();
        row.id = String.valueOf(request.id());
        row.kind = request.kind().name();
        row.user = person.userName();
        row.name = person.name();
        row.groupRoles = request.groupRoles().stream().sorted().toList();
        row.groupRolesNow = person.groupRoles().stream().sorted().toList();
        row.state = request.state().name();
        row.requestedBy = request.requestedBy();
        row.requestedAt = request.requestedAt();
        row.decidedBy = request.decidedBy();
        row.decidedAt = request.decidedAt();
        row.note = request.note();
        row.version = request.version();
        return row;
    }

    /** With the names of who asked and who decided. */
    private List<AccessRequestRow> named(List<AccessRequestRow> rows) {
        Map<String, String> names =
                people
                        .byNames(
                                rows.stream()
                                        .flatMap(r -> Stream.of(r.requestedBy, r.decidedBy))
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::userName, Person::name));
        for (AccessRequestRow row : rows) {
            row.requestedByName = names.get(row.requestedBy);
            row.decidedByName = row.decidedBy == null ? null : names.get(row.decidedBy);
        }
        return rows;
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
