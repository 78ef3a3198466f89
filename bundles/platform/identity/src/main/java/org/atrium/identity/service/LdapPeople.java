package org.atrium.identity.service;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atrium.identity.domain.Membership;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.ProjectRole;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People of the company's directory: added at their first login, without rights but those that the
 * settings name for their groups. Group roles are never given this way.
 */
@Component(service = LdapPeople.class)
public class LdapPeople {
    private static final Logger LOG = LoggerFactory.getLogger(LdapPeople.class);
    private static final int NAME_LENGTH = 100;

    private final PersonStore people;
    private final MembershipStore memberships;
    private final Projects projects;
    private final Directory directory;
    private final SystemTransactions transactions;
    private final Callers callers;
    private final Audit audit;
    private final IdBlocks ids;

    @Activate
    public LdapPeople(
            @Reference PersonStore people,
            @Reference MembershipStore memberships,
            @Reference Projects projects,
            @Reference Directory directory,
            @Reference SystemTransactions transactions,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference IdBlocks ids) {
        this.people = people;
        this.memberships = memberships;
        this.projects = projects;
        this.directory = directory;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
    }

    /** The person who has just proved to be this one, with the roles of his groups. */
    Known welcome(String user, LdapDirectory.Entry entry, List<String> mappings) {
        Known known = directory.byName(user).orElseGet(() -> add(user, entry));
        if (known.enabled()) {
            List<Mapping> read = mappings.stream().map(Mapping::read).toList();
            read.forEach(m -> m.apply(this, known.personId(), entry));
            directory.drop(known.personId());
        }
        return directory.byName(user).orElseThrow();
    }

    private Known add(String user, LdapDirectory.Entry entry) {
        String name =
                entry.name().length() <= NAME_LENGTH
                        ? entry.name()
                        : entry.name().substring(0, NAME_LENGTH);
        Person person = Person.ofDirectory(ids.next(), user, name);
        try {
            transactions.write(
                    () -> {
                        people.add(person);
                        audit.record("identity.person", person.id(), "create-ldap", null, name);
                    });
        } catch (RuntimeException e) {
            if (directory.byName(user).isEmpty()) { // else another node was faster
                throw e;
            }
        }
        return directory.byName(user).orElseThrow();
    }

    private void give(ProjectRef project, long personId, String role) {
        LocalDate today = directory.today(project.id());
        callers.as(
                Caller.system(project),
                () -> {
                    transactions.write(
                            () -> {
                                people.lock(Set.of(personId));
                                if (held(project, personId, role, today).isEmpty()) {
                                    memberships.add(
                                            List.of(
                                                    Membership.of(
                                                            ids.next(),
                                                            project.id(),
                                                            personId,
                                                            role,
                                                            today,
                                                            null)));
                                    audit.record(
                                            "identity.membership", personId, "ldap", null, role);
                                }
                            });
                    return null;
                });
    }

    private void take(ProjectRef project, long personId, String role) {
        LocalDate today = directory.today(project.id());
        transactions.write(
                () ->
                        held(project, personId, role, today)
                                .ifPresent(
                                        held -> {
                                            memberships.end(List.of(held.id()), today);
                                            audit.record(
                                                    "identity.membership",
                                                    personId,
                                                    "ldap",
                                                    role,
                                                    null);
                                        }));
    }

    private Optional<Membership> held(
            ProjectRef project, long personId, String role, LocalDate today) {
        return memberships.ofPerson(personId, today).stream()
                .filter(m -> m.projectId() == project.id() && m.roleCode().equals(role))
                .filter(m -> m.holdsOn(today))
                .findFirst();
    }

    /** A line of the settings: {@code project/Role=group}. */
    private record Mapping(String project, String role, String group) {
        static Mapping read(String line) {
            List<String> parts = new ArrayList<>(List.of(line.split("[/=]", 3)));
            while (parts.size() < 3) {
                parts.add("");
            }
            return new Mapping(parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
        }

        void apply(LdapPeople all, long personId, LdapDirectory.Entry entry) {
            Optional<ProjectRef> found = all.projects.byCode(project);
            if (found.isEmpty() || !ProjectRole.exists(role)) {
                LOG.warn(
                        "org.atrium.identity.ldap.cfg: no such project or role: {}/{}",
                        project,
                        role);
            } else if (entry.groups().stream().anyMatch(this::isGroup)) {
                all.give(found.get(), personId, role);
            } else {
                all.take(found.get(), personId, role);
            }
        }

        private boolean isGroup(String name) {
            try {
                return DN.equals(name, group);
            } catch (LDAPException e) {
                return name.equalsIgnoreCase(group);
            }
        }
    }
}
