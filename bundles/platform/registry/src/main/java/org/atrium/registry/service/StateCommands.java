package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.api.ChangeManyStates;
import org.atrium.registry.api.ChangeState;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.ManyStatesResult;
import org.atrium.registry.domain.Dimension;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Move;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.store.HouseSearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves houses in their four state dimensions, one or many at once (PR-01). */
@Component(service = StateCommands.class)
public class StateCommands {
    /** More row locks than this would lock the whole table (Derby escalates at 5,000). */
    private static final int MAX_HOUSES = 2_000;

    private final HouseDesk desk;
    private final HouseQueries queries;
    private final Messages messages;
    private final HouseSearch search = new HouseSearch();

    /** Over the desk. */
    @Activate
    public StateCommands(
            @Reference HouseDesk desk,
            @Reference HouseQueries queries,
            @Reference Messages messages) {
        this.desk = desk;
        this.queries = queries;
        this.messages = messages;
    }

    /** A command as values. */
    private record Wanted(Dimension dimension, String state, LocalDate on, Why why) {}

    /** Moves the sale of a house; see {@link #change}. */
    public HouseView sale(String id, ChangeState command) {
        return change(Dimension.SALE, id, command);
    }

    /** Moves the delivery of a house; see {@link #change}. */
    public HouseView delivery(String id, ChangeState command) {
        return change(Dimension.DELIVERY, id, command);
    }

    /** Moves the use of a house; see {@link #change}. */
    public HouseView occupancy(String id, ChangeState command) {
        return change(Dimension.OCCUPANCY, id, command);
    }

    /** Stops or restores the services of a house; see {@link #change}. */
    public HouseView service(String id, ChangeState command) {
        return change(Dimension.SERVICE, id, command);
    }

    /**
     * Moves one house.
     *
     * @throws InvalidInput {@code registry.state.in-future}
     * @throws org.atrium.common.NotAllowed see {@link StateRoles}
     * @throws Conflict {@code registry.state.before-last}; see {@link House#move}, {@link
     *     House#putRight}, {@link House#handOver}
     */
    HouseView change(Dimension dimension, String id, ChangeState command) {
        StateRoles.require(desk.caller(), dimension, command.correction);
        Wanted wanted = wanted(dimension, command);
        return desk.change(
                id,
                "change-" + dimension.name().toLowerCase(Locale.ROOT),
                wanted.why(),
                (em, house, parties) -> move(em, house, parties, wanted));
    }

    /**
     * Hands a house over to its owner, whatever the steps before: the day is a fact.
     *
     * @throws InvalidInput {@code registry.handover.in-future}
     * @throws Conflict see {@link House#handOver}
     */
    public HouseView handOver(String id, HandOver command) {
        Check check = new Check();
        LocalDate on = check.date("on", command.on);
        if (on != null && on.isAfter(desk.clock().today())) {
            check.wrong("on", "registry.handover.in-future");
        }
        check.done();
        return desk.change(
                id,
                "hand-over",
                Why.NOTHING,
                (em, house, parties) ->
                        house.handOver(on, new Ownership(parties).open().isPresent()));
    }

    /**
     * Moves many houses in one transaction; a house that may not move is reported and stays.
     *
     * @throws InvalidInput {@code registry.state.which-houses}, {@code registry.state.too-many}
     */
    public ManyStatesResult changeMany(ChangeManyStates command) {
        Check check = new Check();
        Dimension dimension = check.choice("dimension", command.dimension, Dimension.class);
        if ((command.houseIds == null) == (command.filter == null)) {
            check.wrong("houseIds", "registry.state.which-houses");
        } else if (command.houseIds != null && command.houseIds.size() > MAX_HOUSES) {
            check.wrong("houseIds", "registry.state.too-many");
        }
        check.done();
        StateRoles.require(desk.caller(), dimension, false);
        ChangeState each = new ChangeState();
        each.state = command.state;
        each.on = command.on;
        each.reason = command.reason;
        Wanted wanted = wanted(dimension, each);
        return desk.write(em -> changeMany(em, command, wanted));
    }

    private ManyStatesResult changeMany(EntityManager em, ChangeManyStates command, Wanted wanted) {
        List<Long> ids = chosen(em, command);
        Map<Long, House> found =
                desk.houses().lockAll(em, desk.projectId(), ids).stream()
                        .collect(Collectors.toMap(House::id, Function.identity()));
        Map<Long, List<Party>> parties = desk.houses().partiesOf(em, desk.projectId(), ids);
        ManyStatesResult result = new ManyStatesResult();
        result.chosen = ids.size();
        result.refused = new ArrayList<>();
        List<House> moved = new ArrayList<>();
        for (long id : ids) {
            House house = found.get(id);
            try {
                if (house == null) {
                    throw HouseQueries.notFound(id);
                }
                house.requireInUse();
                if (house.state(wanted.dimension()).equals(wanted.state())) {
                    result.unchanged++;
                    continue;
                }
                move(em, house, parties.getOrDefault(id, List.of()), wanted);
                moved.add(house);
            } catch (Problem problem) {
                result.refused.add(refused(id, house, problem));
            }
        }
        result.written = result.refused.isEmpty() || !command.allOrNothing;
        if (!result.written) {
            em.clear();
            return result;
        }
        result.changed = moved.size();
        write(em, moved, wanted);
        return result;
    }

    private void write(EntityManager em, List<House> moved, Wanted wanted) {
        em.flush();
        Map<House, Why> whys = new HashMap<>();
        moved.forEach(house -> whys.put(house, wanted.why()));
        desk.settle(em, moved, whys);
        String action = "change-" + wanted.dimension().name().toLowerCase(Locale.ROOT);
        for (House house : moved) {
            Move move = house.moves().get(house.moves().size() - 1);
            desk.audit()
                    .record(
                            "registry.house",
                            house.id(),
                            action,
                            struct(wanted, move.from()),
                            struct(wanted, move.to()));
        }
    }

    private List<Long> chosen(EntityManager em, ChangeManyStates command) {
        if (command.houseIds != null) {
            Set<Long> ids = new LinkedHashSet<>();
            command.houseIds.forEach(id -> ids.add(HouseQueries.id(id)));
            return List.copyOf(ids);
        }
        List<Long> ids =
                search
                        .list(
                                em,
                                desk.projectId(),
                                queries.wanted(command.filter),
                                null,
                                MAX_HOUSES + 1)
                        .stream()
                        .map(found -> found.key().id())
                        .toList();
        if (ids.size() > MAX_HOUSES) {
            throw new InvalidInput("registry.state.too-many");
        }
        return ids;
    }

    private void move(EntityManager em, House house, List<Party> parties, Wanted wanted) {
        LocalDate last =
                desk.houses().lastChange(em, desk.projectId(), house.id(), wanted.dimension());
        if (last != null && wanted.on().isBefore(last)) {
            throw new Conflict("registry.state.before-last")
                    .with("house", house.name())
                    .with("on", last);
        }
        Ownership ownership = new Ownership(parties);
        if (wanted.why().correction()) {
            house.putRight(wanted.dimension(), wanted.state(), wanted.on());
        } else if ("HANDED_OVER".equals(wanted.state())) {
            house.requireStep(Dimension.DELIVERY, wanted.state());
            house.handOver(wanted.on(), ownership.open().isPresent());
        } else if ("FOR_SALE".equals(wanted.state())) {
            giveBack(house, ownership, wanted);
        } else {
            house.move(wanted.dimension(), wanted.state(), wanted.on());
        }
    }

    /** A refund or return ends the ownership; from then on the developer owes again. */
    private void giveBack(House house, Ownership ownership, Wanted wanted) {
        Party owner = ownership.open().orElse(null);
        if (owner != null && wanted.on().isBefore(ownership.earliest())) {
            throw new Conflict("registry.party.before-previous")
                    .with("earliest", ownership.earliest());
        }
        house.move(Dimension.SALE, wanted.state(), wanted.on());
        if (owner != null) {
            ownership.endBefore(wanted.on());
            house.partyChanged();
            desk.tellOwner(house, wanted.on(), owner.customerId(), null);
        }
    }

    private Wanted wanted(Dimension dimension, ChangeState command) {
        Check check = new Check();
        String state = check.text("state", command.state, 40);
        if (state != null && !dimension.states().contains(state)) {
            check.wrong("state", "registry.state.unknown");
        }
        LocalDate today = desk.clock().today();
        LocalDate said = check.optionalDate("on", command.on);
        LocalDate on = said == null ? today : said;
        if (on.isAfter(today)) {
            check.wrong("on", "registry.state.in-future");
        }
        if (on.isBefore(desk.policies().at(RegistryPolicies.EARLIEST, today))) {
            check.wrong("on", "registry.party.too-early");
        }
        boolean needed = command.correction || (state != null && dimension.needsReason(state));
        String reason =
                needed ? Why.required(check, command.reason) : Why.optional(check, command.reason);
        check.done();
        return new Wanted(dimension, state, on, new Why(reason, command.correction));
    }

    private ManyStatesResult.RefusedHouse refused(long id, House house, Problem problem) {
        ManyStatesResult.RefusedHouse row = new ManyStatesResult.RefusedHouse();
        row.houseId = Ids.print(id);
        row.house = house == null ? null : house.name();
        row.code = problem.code();
        row.message = messages.text(problem.code(), problem.arguments(), desk.caller().language());
        return row;
    }

    private static Map<String, Object> struct(Wanted wanted, String state) {
        Map<String, Object> struct = new LinkedHashMap<>();
        struct.put(wanted.dimension().name(), state);
        struct.put("on", wanted.on());
        struct.put("reason", wanted.why().reason());
        return struct;
    }
}
