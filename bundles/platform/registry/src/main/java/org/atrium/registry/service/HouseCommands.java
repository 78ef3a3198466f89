package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.ChangeOccupancy;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseHandedOver;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OccupancyChanged;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.OccupancyState;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.domain.PayerPeriod;
import org.atrium.registry.domain.PayerTimeline;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes one house at a time (PR-01, PR-03): locked, checked, audited, told. */
@Component(service = HouseCommands.class)
public class HouseCommands {
    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Audit audit;
    private final Events events;
    private final Developers developers;
    private final HouseStore houses = new HouseStore();
    private final HouseViews views = new HouseViews();

    /** Over the unit. */
    @Activate
    public HouseCommands(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Developers developers) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
        this.developers = developers;
    }

    /** What one command does to its house, inside the transaction. */
    @FunctionalInterface
    interface Step {
        /** Changes the house; the parties are those before. */
        void on(EntityManager em, House house, List<Party> parties);
    }

    /**
     * Hands a house over to its owner.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.handover.in-future}
     * @throws Conflict see {@link House#handOver}
     */
    public HouseView handOver(String id, HandOver command) {
        Check check = new Check();
        LocalDate on = check.date("on", command.on);
        if (on != null && on.isAfter(clock.today())) {
            check.wrong("on", "registry.handover.in-future");
        }
        check.done();
        return change(
                id,
                "hand-over",
                (em, house, parties) -> {
                    house.handOver(on, new Ownership(parties).open().isPresent());
                    HouseHandedOver event = new HouseHandedOver();
                    event.houseId = Ids.print(house.id());
                    event.house = house.name();
                    event.on = on;
                    events.publish("house.handed-over", 1, house.id(), event);
                });
    }

    /**
     * Tells how a house is used.
     *
     * @throws Conflict {@code registry.house.same-occupancy}, or see {@link House#use}
     */
    public HouseView occupancy(String id, ChangeOccupancy command) {
        Check check = new Check();
        OccupancyState state = check.choice("state", command.state, OccupancyState.class);
        check.done();
        return change(
                id,
                "change-occupancy",
                (em, house, parties) -> {
                    OccupancyState before = house.states().occupancy();
                    if (before == state) {
                        throw new Conflict("registry.house.same-occupancy")
                                .with("house", house.name())
                                .with("state", state);
                    }
                    house.use(state);
                    OccupancyChanged event = new OccupancyChanged();
                    event.houseId = Ids.print(house.id());
                    event.house = house.name();
                    event.from = before.name();
                    event.to = state.name();
                    events.publish("house.occupancy-changed", 1, house.id(), event);
                });
    }

    /**
     * A tenant or occupant leaves.
     *
     * @throws NotFound {@code registry.party.not-found}
     * @throws Conflict {@code registry.party.owner-not-ended}, or see {@link Party#end}
     */
    public HouseView endParty(String id, String partyId, EndParty command) {
        Check check = new Check();
        LocalDate on = check.date("on", command.on);
        check.done();
        long wanted = Ids.parse(partyId, "registry.party.not-found");
        return change(
                id,
                "end-party",
                (em, house, parties) -> {
                    Party party =
                            parties.stream()
                                    .filter(p -> p.id() == wanted)
                                    .findFirst()
                                    .orElseThrow(
                                            () ->
                                                    new NotFound("registry.party.not-found")
                                                            .with("id", wanted));
                    if (party.role() == PartyRole.OWNER) {
                        throw new Conflict("registry.party.owner-not-ended");
                    }
                    party.end(on);
                    house.partyChanged();
                });
    }

    /**
     * Locks the house, checks the caller's version, runs the step, renews the payers and writes the
     * audit row.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    HouseView change(String id, String action, Step step) {
        long houseId = HouseQueries.id(id);
        return transactions.write(() -> unit.joined(em -> change(em, houseId, action, step)));
    }

    private HouseView change(EntityManager em, long houseId, String action, Step step) {
        long projectId = callers.current().projectId();
        House house =
                houses.lock(em, projectId, houseId)
                        .orElseThrow(() -> HouseQueries.notFound(houseId));
        callers.current().requireVersion(house.version());
        developers.ensure(em, projectId);
        LocalDate today = clock.today();
        HouseView before = views.view(em, projectId, house, today);
        step.on(em, house, houses.parties(em, projectId, houseId));
        em.flush();
        List<PayerPeriod> periods =
                PayerTimeline.of(house.handedOverOn(), houses.parties(em, projectId, houseId))
                        .stream()
                        .map(span -> PayerPeriod.of(ids.next(), projectId, houseId, span))
                        .toList();
        houses.replacePayers(em, projectId, List.of(houseId), periods);
        HouseView after = views.view(em, projectId, house, today);
        audit.record("registry.house", houseId, action, before, after);
        return after;
    }
}
