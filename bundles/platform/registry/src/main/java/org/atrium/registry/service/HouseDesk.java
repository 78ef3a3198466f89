package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.HouseHandedOver;
import org.atrium.registry.api.HouseRetired;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerChanged;
import org.atrium.registry.api.PartyAdded;
import org.atrium.registry.api.StateChanged;
import org.atrium.registry.domain.Dimension;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Move;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PayerPeriod;
import org.atrium.registry.domain.PayerTimeline;
import org.atrium.registry.domain.StateChange;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What every change of a house has in common: one transaction, the house locked and at the version
 * that the caller saw, its history written, its payers renewed, the change audited and told.
 */
@Component(service = HouseDesk.class)
public class HouseDesk {
    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Audit audit;
    private final Events events;
    private final Policies policies;
    private final Developers developers;
    private final HouseStore houses = new HouseStore();
    private final HouseViews views = new HouseViews();

    /** Over the unit and the kernel. */
    @Activate
    public HouseDesk(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference Events events,
            @Reference Policies policies,
            @Reference Developers developers) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.events = events;
        this.policies = policies;
        this.developers = developers;
    }

    /** What one command does to its house, inside the transaction. */
    @FunctionalInterface
    interface Step {
        /** Changes the house; the parties are those before. */
        void on(EntityManager em, House house, List<Party> parties);
    }

    /**
     * Changes one house at the version that the caller saw.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    HouseView change(String id, String action, Why why, Step step) {
        long houseId = HouseQueries.id(id);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    House house = locked(em, houseId);
                                    callers.current().requireVersion(house.version());
                                    return changed(em, house, action, why, step);
                                }));
    }

    /** As {@link #change} for a house that is locked, whatever version the caller saw. */
    HouseView changed(EntityManager em, House house, String action, Why why, Step step) {
        long projectId = projectId();
        developers.ensure(em, projectId);
        HouseView before = views.view(em, callers.current(), house, clock.today());
        step.on(em, house, houses.parties(em, projectId, house.id()));
        em.flush();
        settle(em, List.of(house), Map.of(house, why));
        HouseView after = views.view(em, callers.current(), house, clock.today());
        audit.record("registry.house", house.id(), action, before, after);
        return after;
    }

    /**
     * The house, locked until the end of the transaction.
     *
     * @throws NotFound {@code registry.house.not-found}
     * @throws org.atrium.common.Conflict {@code registry.house.retired}
     */
    House locked(EntityManager em, long houseId) {
        House house =
                houses.lock(em, projectId(), houseId)
                        .orElseThrow(() -> HouseQueries.notFound(houseId));
        house.requireInUse();
        return house;
    }

    /** Writes the history of changed houses, renews their payers and tells of their states. */
    void settle(EntityManager em, List<House> changed, Map<House, Why> whys) {
        long projectId = projectId();
        List<Long> keys = changed.stream().map(House::id).toList();
        Map<Long, List<Party>> parties = houses.partiesOf(em, projectId, keys);
        List<Object> rows = new ArrayList<>();
        List<PayerPeriod> periods = new ArrayList<>();
        for (House house : changed) {
            Why why = whys.get(house);
            for (Move move : house.moves()) {
                rows.add(
                        StateChange.of(ids.next(), projectId, house, move, clock.today())
                                .because(why.reason(), why.correction())
                                .recorded(clock.now(), caller().user()));
                tell(house, move, why.reason());
            }
            PayerTimeline.of(house, parties.getOrDefault(house.id(), List.of()))
                    .forEach(
                            s -> periods.add(PayerPeriod.of(ids.next(), projectId, house.id(), s)));
        }
        houses.add(em, rows);
        houses.replacePayers(em, projectId, keys, periods);
    }

    private void tell(House house, Move move, String reason) {
        LocalDate on = move.on() == null ? clock.today() : move.on();
        StateChanged event = new StateChanged();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.from = move.from();
        event.to = move.to();
        event.on = on;
        event.reason = reason;
        String word = move.dimension().name().toLowerCase(Locale.ROOT);
        events.publish("house." + word + "-changed", 1, house.id(), event);
        if (move.dimension() == Dimension.DELIVERY && "HANDED_OVER".equals(move.to())) {
            HouseHandedOver handedOver = new HouseHandedOver();
            handedOver.houseId = Ids.print(house.id());
            handedOver.house = house.name();
            handedOver.on = on;
            events.publish("house.handed-over", 1, house.id(), handedOver);
        }
    }

    /** Tells that another customer owns the house; null for none before, or for given back. */
    void tellOwner(House house, LocalDate from, Long previous, Long next) {
        OwnerChanged event = new OwnerChanged();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.from = from;
        event.previousOwnerId = previous == null ? null : Ids.print(previous);
        event.ownerId = next == null ? null : Ids.print(next);
        events.publish("house.owner-changed", 1, house.id(), event);
    }

    /** Tells that a house is no more, and what came of it. */
    void tellRetired(House house, List<Long> next) {
        HouseRetired event = new HouseRetired();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.on = house.retiredOn();
        event.nextHouseIds = next.stream().map(Ids::print).toList();
        events.publish("house.retired", 1, house.id(), event);
    }

    /** Tells that somebody was added by hand or by a change of owner, not by an import. */
    void tellAdded(House house, Party party) {
        PartyAdded event = new PartyAdded();
        event.houseId = Ids.print(house.id());
        event.house = house.name();
        event.customerId = Ids.print(party.customerId());
        event.role = party.role().name();
        event.from = party.from();
        events.publish("house.party-added", 1, house.id(), event);
    }

    /** Runs the body with this role, on behalf of whoever is at work in the project. */
    <T> T with(String role, Supplier<T> body) {
        Caller caller = callers.current();
        Set<String> roles = new HashSet<>(caller.roles());
        roles.add(role);
        return callers.as(
                new Caller(
                        caller.user(),
                        caller.name(),
                        roles,
                        caller.project(),
                        caller.language(),
                        caller.requestId(),
                        null,
                        null,
                        null),
                body);
    }

    /** What seals and opens id numbers. */
    IdNumbers idNumbers() {
        return unit.idNumbers();
    }

    /** Joins the present transaction. */
    <T> T joined(Function<EntityManager, T> body) {
        return unit.joined(body);
    }

    <T> T write(Function<EntityManager, T> command) {
        return transactions.write(() -> unit.joined(command));
    }

    <T> T read(Function<EntityManager, T> query) {
        return transactions.read(() -> unit.joined(query));
    }

    /** Runs the body as the same caller at work on this project. */
    void callersIn(ProjectRef project, Runnable body) {
        callers.as(
                callers.current().in(project),
                () -> {
                    body.run();
                    return null;
                });
    }

    Caller caller() {
        return callers.current();
    }

    long projectId() {
        return callers.current().projectId();
    }

    BusinessClock clock() {
        return clock;
    }

    Policies policies() {
        return policies;
    }

    Audit audit() {
        return audit;
    }

    HouseStore houses() {
        return houses;
    }

    long newId() {
        return ids.next();
    }
}
