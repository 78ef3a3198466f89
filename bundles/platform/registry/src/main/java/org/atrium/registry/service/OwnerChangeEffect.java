package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.registry.domain.ChangeKind;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.NextOwner;
import org.atrium.registry.domain.OwnerChange;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;

/**
 * What a change of owner does to its house: the old ownership or tenancy ends, the new one begins,
 * all earlier records stay. Charges stay with whom they were made for: an account is a house and a
 * debtor.
 */
final class OwnerChangeEffect {
    private final HouseDesk desk;
    private final PartyCommands parties;
    private final CustomerStore customers = new CustomerStore();

    OwnerChangeEffect(HouseDesk desk, PartyCommands parties) {
        this.desk = desk;
        this.parties = parties;
    }

    /** Who leaves by a change of this kind: the open owners or tenants. */
    static List<Party> leaving(ChangeKind kind, List<Party> all) {
        if (kind == ChangeKind.TENANT) {
            return all.stream()
                    .filter(p -> p.role() == PartyRole.TENANT && p.to() == null && p.counts())
                    .toList();
        }
        return new Ownership(all).allOpen();
    }

    /** Their customers. */
    static Set<Long> customers(List<Party> leaving) {
        return leaving.stream()
                .map(Party::customerId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Refuses what could not take effect.
     *
     * @throws Conflict {@code registry.owner-change.nobody}, {@code
     *     registry.owner-change.correct-one}, {@code registry.party.before-previous}
     */
    static void require(House house, List<Party> all, OwnerChange.Wish wish) {
        List<Party> leaving = leaving(wish.kind(), all);
        if (leaving.isEmpty()) {
            throw new Conflict("registry.owner-change.nobody").with("house", house.name());
        }
        if (wish.kind() == ChangeKind.CORRECTION) {
            if (leaving.size() > 1 || wish.owners().size() > 1) {
                throw new Conflict("registry.owner-change.correct-one");
            }
            return;
        }
        LocalDate earliest =
                leaving.stream().map(Party::from).max(LocalDate::compareTo).orElseThrow();
        if (wish.effectiveOn().isBefore(earliest)) {
            throw new Conflict("registry.party.before-previous").with("earliest", earliest);
        }
    }

    void carryOut(EntityManager em, House house, List<Party> all, OwnerChange change) {
        OwnerChange.Wish wish = change.wish();
        require(house, all, wish);
        switch (wish.kind()) {
            case CORRECTION -> correct(em, house, leaving(wish.kind(), all).get(0), wish);
            case TENANT -> replaceTenants(em, house, all, change);
            default -> parties.replaceOwners(em, house, all, owners(change));
        }
    }

    private void correct(EntityManager em, House house, Party owner, OwnerChange.Wish wish) {
        Customer customer = customers.find(em, desk.projectId(), owner.customerId()).orElseThrow();
        Contact right = wish.owners().get(0).contact();
        Contact wrong = customer.contact();
        customer.rename(
                right.name() == null ? wrong.name() : right.name(),
                right.idNumber() == null ? wrong.idNumber() : right.idNumber());
        house.partyChanged();
    }

    private void replaceTenants(
            EntityManager em, House house, List<Party> all, OwnerChange change) {
        OwnerChange.Wish wish = change.wish();
        List<Party> leaving = leaving(wish.kind(), all);
        Set<Long> gone = customers(leaving);
        leaving.forEach(p -> p.end(wish.effectiveOn()));
        all.stream()
                .filter(p -> p.role().isExclusive() && gone.contains(p.customerId()))
                .filter(p -> p.to() == null || p.to().isAfter(wish.effectiveOn()))
                .forEach(p -> p.cut(wish.effectiveOn()));
        for (NextOwner each : wish.owners()) {
            parties.add(
                    em,
                    house,
                    all,
                    new PartyCommands.Wanted(
                            PartyRole.TENANT,
                            named(each),
                            wish.effectiveOn(),
                            null,
                            change.number()));
        }
    }

    private static PartyCommands.Owners owners(OwnerChange change) {
        OwnerChange.Wish wish = change.wish();
        return new PartyCommands.Owners(
                wish.effectiveOn(),
                wish.holding(),
                wish.owners().stream()
                        .map(o -> new OwnersForm.Owner(named(o), o.share(), o.pays()))
                        .toList(),
                change.number());
    }

    private static Persons.Named named(NextOwner owner) {
        return new Persons.Named(owner.customerId(), owner.contact(), owner.kind());
    }
}
