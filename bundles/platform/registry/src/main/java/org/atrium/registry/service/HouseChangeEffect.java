package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.ApplyHouseChange;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerChangeCheck;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.HouseChange;
import org.atrium.registry.domain.HouseFacts;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseChangeStore;

/**
 * What a split or merge does: the old houses end with all who are something to them and keep their
 * history, the new ones begin with the same owners. Nothing of an account moves: there is none left
 * to move.
 */
final class HouseChangeEffect {
    private final HouseDesk desk;
    private final Objections objections;
    private final Messages messages;
    private final HouseViews views = new HouseViews();
    private final HouseChangeStore store = new HouseChangeStore();
    private final CustomerStore customers = new CustomerStore();

    HouseChangeEffect(HouseDesk desk, Objections objections, Messages messages) {
        this.desk = desk;
        this.objections = objections;
        this.messages = messages;
    }

    /** Refuses what could not take effect. */
    void require(
            EntityManager em, List<House> old, List<ApplyHouseChange.Next> next, LocalDate on) {
        for (ApplyHouseChange.Next each : next) {
            if (desk.houses().named(em, desk.projectId(), HouseChangeInput.key(each)).isPresent()) {
                throw new Conflict("registry.house.name-taken")
                        .with("house", HouseChangeInput.name(each));
            }
        }
        House first = old.get(0);
        Set<String> owners = owners(em, first);
        for (House house : old) {
            Ownership ownership = ownership(em, house);
            if (ownership.earliest().isAfter(on)) {
                throw new Conflict("registry.house-change.future-owner")
                        .with("house", house.name())
                        .with("from", ownership.earliest());
            }
            if (!owners(em, house).equals(owners)) {
                throw new Conflict("registry.house-change.owners-differ")
                        .with("house", house.name())
                        .with("other", first.name());
            }
            if ((house.handedOverOn() == null) != (first.handedOverOn() == null)
                    || house.facts().kind() != first.facts().kind()) {
                throw new Conflict("registry.house-change.delivery-differs")
                        .with("house", house.name())
                        .with("other", first.name());
            }
        }
    }

    /** What speaks against it now, in sentences that a front desk can read out. */
    List<String> objections(EntityManager em, HouseChange change) {
        List<HouseChangeStore.Part> parts = store.parts(em, change.id(), "OLD");
        List<Long> ids = parts.stream().map(HouseChangeStore.Part::house).toList();
        List<String> words = new ArrayList<>();
        store.openCases(em, desk.projectId(), ids, change.caseId())
                .forEach(
                        open ->
                                words.add(
                                        messages.text(
                                                "registry.house-change.open-case",
                                                Map.of(
                                                        "house",
                                                        open.house(),
                                                        "number",
                                                        Objects.requireNonNullElse(
                                                                open.number(), open.flow())),
                                                desk.caller().language())));
        for (long id : ids) {
            objections.againstRetiring(id, change.wish().effectiveOn()).stream()
                    .map(OwnerChangeCheck.Objection::words)
                    .forEach(words::add);
        }
        return words;
    }

    /**
     * Refuses where anything speaks against it.
     *
     * @throws Conflict {@code registry.house-change.objection}
     */
    void requireNoObjection(EntityManager em, HouseChange change) {
        List<String> words = objections(em, change);
        if (!words.isEmpty()) {
            throw new Conflict("registry.house-change.objection")
                    .with("words", String.join(" ", words));
        }
    }

    void carryOut(EntityManager em, HouseChange change, List<ApplyHouseChange.Next> next) {
        LocalDate on = change.wish().effectiveOn();
        List<House> old =
                store.parts(em, change.id(), "OLD").stream()
                        .map(HouseChangeStore.Part::house)
                        .sorted()
                        .map(id -> desk.locked(em, id))
                        .toList();
        require(em, old, next, on);
        requireNoObjection(em, change);
        Why why = new Why(change.number(), false);
        List<Party> owners = ownership(em, old.get(0)).allOpen();
        List<House> begun = new ArrayList<>();
        for (ApplyHouseChange.Next each : next) {
            begun.add(begin(em, old, each, on));
        }
        store.add(em, desk.projectId(), change.id(), "NEW", ids(begun));
        for (House house : old) {
            desk.changed(em, house, "retire", why, (inner, locked, all) -> retire(locked, all, on));
            desk.tellRetired(house, ids(begun));
        }
        Map<House, Why> whys = new HashMap<>();
        for (House house : begun) {
            owners.forEach(owner -> carryOver(em, owner, house, on, change.number()));
            whys.put(house, why);
        }
        em.flush();
        desk.settle(em, begun, whys);
        for (House house : begun) {
            HouseView view = views.view(em, desk.caller(), house, desk.clock().today());
            desk.audit().record("registry.house", house.id(), "begin", null, view);
        }
    }

    private House begin(
            EntityManager em, List<House> old, ApplyHouseChange.Next next, LocalDate on) {
        HouseFacts facts =
                new HouseFacts(old.get(0).facts().kind(), next.areaSquareMetres, null, null);
        House house = House.outOf(old.get(0), desk.newId(), HouseChangeInput.key(next), facts, on);
        desk.houses().add(em, List.of(house));
        return house;
    }

    private static void retire(House house, List<Party> parties, LocalDate on) {
        house.retire(on);
        parties.stream()
                .filter(p -> p.to() == null)
                .forEach(
                        p -> {
                            if (p.from().isAfter(on)) {
                                p.end(p.from());
                            } else {
                                p.end(on);
                            }
                        });
        parties.stream().filter(p -> p.to().isAfter(on)).forEach(p -> p.cut(on));
    }

    private void carryOver(EntityManager em, Party owner, House house, LocalDate on, String why) {
        Party party =
                Party.begin(
                                desk.newId(),
                                desk.projectId(),
                                house.id(),
                                customers
                                        .find(em, desk.projectId(), owner.customerId())
                                        .orElseThrow(),
                                PartyRole.OWNER)
                        .from(on)
                        .reachedAt(owner.phone())
                        .together(owner.holding(), owner.share(), owner.pays())
                        .recorded(desk.clock().now(), desk.caller().user(), why);
        desk.houses().add(em, List.of(party));
    }

    private Ownership ownership(EntityManager em, House house) {
        return new Ownership(desk.houses().parties(em, desk.projectId(), house.id()));
    }

    /** Who owns it, how, with which share. */
    private Set<String> owners(EntityManager em, House house) {
        return ownership(em, house).allOpen().stream()
                .map(p -> p.customerId() + " " + p.holding() + " " + p.share() + " " + p.pays())
                .collect(Collectors.toSet());
    }

    private static List<Long> ids(List<House> houses) {
        return houses.stream().map(House::id).toList();
    }
}
