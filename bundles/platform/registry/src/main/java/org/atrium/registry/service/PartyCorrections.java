package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.registry.api.CorrectParty;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts records of parties right: another record takes their place, both stay readable (PR-03). */
@Component(service = PartyCorrections.class)
public class PartyCorrections {
    private final HouseDesk desk;
    private final PartyCommands commands;
    private final CustomerStore customers = new CustomerStore();

    /** Over the desk. */
    @Activate
    public PartyCorrections(@Reference HouseDesk desk, @Reference PartyCommands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** A command as values; null keeps what was recorded. */
    private record Right(LocalDate from, LocalDate to, Long customerId, String reason) {}

    /**
     * Corrects one record.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.party.nothing-corrected}
     * @throws org.atrium.common.NotFound {@code registry.party.not-found}, {@code
     *     registry.customer.not-found}
     * @throws Conflict {@code registry.party.end-before-start}, {@code .overlap}, {@code .already},
     *     {@code .owner-not-ended}, {@code .before-previous}
     */
    public HouseView correct(String houseId, String partyId, CorrectParty command) {
        Check check = new Check();
        LocalDate from = commands.within(check, "from", check.optionalDate("from", command.from));
        LocalDate to = check.optionalDate("to", command.to);
        Long customerId = check.optionalId("customerId", command.customerId);
        if (from == null && to == null && customerId == null) {
            check.wrong("from", "registry.party.nothing-corrected");
        }
        String reason = Why.required(check, command.reason);
        check.done();
        Right right = new Right(from, to, customerId, reason);
        return desk.change(
                houseId,
                "correct-party",
                new Why(reason, true),
                (em, house, parties) -> {
                    Party wrong = PartyCommands.party(parties, partyId);
                    if (wrong.role() == PartyRole.OWNER) {
                        correctOwner(em, house, parties, wrong, right);
                    } else {
                        correctOther(em, house, parties, wrong, right);
                    }
                });
    }

    private void correctOther(
            EntityManager em, House house, List<Party> parties, Party wrong, Right right) {
        LocalDate from = right.from() == null ? wrong.from() : right.from();
        LocalDate to = right.to() == null ? wrong.to() : right.to();
        requireOrder(from, to);
        long customerId = customer(em, wrong, right);
        List<Party> others = parties.stream().filter(p -> p != wrong).toList();
        if (!from.equals(to)) {
            commands.requireFree(
                    em,
                    house,
                    others,
                    new PartyCommands.Wanted(wrong.role(), null, from, to, null),
                    customerId);
        }
        write(em, house, List.of(), List.of(replace(wrong, customerId, from, to, right)));
    }

    /**
     * Another first day moves all co-owners and the end of the owners before; another customer
     * takes one owner's place.
     */
    private void correctOwner(
            EntityManager em, House house, List<Party> parties, Party wrong, Right right) {
        if (right.to() != null) {
            throw new Conflict("registry.party.owner-not-ended");
        }
        Ownership ownership = new Ownership(parties);
        LocalDate from = right.from() == null ? wrong.from() : right.from();
        requireOrder(from, wrong.to());
        if (wrong.to() != null && !wrong.to().isAfter(from)) {
            throw new Conflict("registry.party.end-before-start").with("from", from);
        }
        long customerId = customer(em, wrong, right);
        List<Party> next = new ArrayList<>();
        List<Party> shortened = new ArrayList<>();
        List<Party> together = ownership.together(wrong);
        boolean twice = together.stream().anyMatch(p -> p != wrong && p.customerId() == customerId);
        if (twice) {
            throw new Conflict("registry.owners.twice");
        }
        if (from.equals(wrong.from())) {
            next.add(replace(wrong, customerId, from, wrong.to(), right));
        } else {
            for (Party before : ownership.before(wrong)) {
                if (!from.isAfter(before.from())) {
                    throw new Conflict("registry.party.before-previous")
                            .with("earliest", before.from().plusDays(1));
                }
                shortened.add(replace(before, before.customerId(), before.from(), from, right));
            }
            requireNoOther(parties, together, ownership.before(wrong), from, wrong.to());
            for (Party each : together) {
                long who = each == wrong ? customerId : each.customerId();
                next.add(replace(each, who, from, each.to(), right));
            }
        }
        write(em, house, shortened, next);
        if (customerId != wrong.customerId() && wrong.to() == null && wrong.pays()) {
            desk.tellOwner(house, from, wrong.customerId(), customerId);
        }
    }

    private static void requireNoOther(
            List<Party> parties,
            List<Party> together,
            List<Party> before,
            LocalDate from,
            LocalDate to) {
        for (Party each : parties) {
            boolean touched = together.contains(each) || before.contains(each);
            if (each.role() == PartyRole.OWNER && !touched && each.overlaps(from, to)) {
                throw new Conflict("registry.party.before-previous")
                        .with("earliest", each.to() == null ? each.from() : each.to());
            }
        }
    }

    private Party replace(Party old, long customerId, LocalDate from, LocalDate to, Right right) {
        return old.correctedBy(desk.newId(), customerId, from, to)
                .recorded(desk.clock().now(), desk.caller().user(), right.reason());
    }

    /** The open ownership is unique, so the old records are written before the new ones. */
    private void write(EntityManager em, House house, List<Party> before, List<Party> next) {
        house.partyChanged();
        em.flush();
        desk.houses().add(em, before);
        desk.houses().add(em, next);
    }

    private long customer(EntityManager em, Party wrong, Right right) {
        if (right.customerId() == null) {
            return wrong.customerId();
        }
        return customers
                .find(em, desk.projectId(), right.customerId())
                .orElseThrow(() -> CustomerQueries.notFound(right.customerId()))
                .id();
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Conflict("registry.party.end-before-start").with("from", from);
        }
    }
}
