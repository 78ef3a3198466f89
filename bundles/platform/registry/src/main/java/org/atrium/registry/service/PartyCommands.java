package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerInput;
import org.atrium.registry.api.RecordOwners;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Holding;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Ownership;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.PartyRole;
import org.atrium.registry.store.CustomerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records who is something to a house from a day on (PR-01, PR-03). */
@Component(service = PartyCommands.class)
public class PartyCommands {
    private static final int MAX_YEARS_AHEAD = 10;

    private final HouseDesk desk;
    private final CustomerStore customers = new CustomerStore();
    private final Persons persons = new Persons();

    /** Over the desk. */
    @Activate
    public PartyCommands(@Reference HouseDesk desk) {
        this.desk = desk;
    }

    /** A command as values; {@code to} null for open. */
    record Wanted(PartyRole role, Persons.Named who, LocalDate from, LocalDate to, String reason) {}

    /** A set of owners as values. */
    record Owners(LocalDate from, Holding holding, List<OwnersForm.Owner> all, String reason) {}

    /**
     * Adds somebody. An owner so recorded is the only one; see {@link #recordOwners}.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.party.customer-or-name}, {@code
     *     .too-early}, {@code .too-late}, {@code .end-before-start}
     * @throws NotFound {@code registry.house.not-found}, {@code registry.customer.not-found}
     * @throws Conflict {@code registry.party.already}, {@code registry.party.overlap}; see {@link
     *     #recordOwners}
     */
    public HouseView add(String houseId, AddParty command) {
        Check check = new Check();
        PartyRole role = check.choice("role", command.role, PartyRole.class);
        if (role == PartyRole.OWNER) {
            check.done();
            return recordOwners(houseId, sole(command));
        }
        Persons.Named who =
                Persons.read(
                        check,
                        desk.idNumbers(),
                        "",
                        command.customerId,
                        command.name,
                        command.kind,
                        command.idNumber,
                        command.phone);
        LocalDate from = first(check, command.from);
        LocalDate to = check.optionalDate("to", command.to);
        if (from != null && to != null && !to.isAfter(from)) {
            check.wrong("to", "registry.party.end-after-start");
        }
        String reason =
                role == PartyRole.PAYER
                        ? Why.required(check, command.reason)
                        : Why.optional(check, command.reason);
        check.done();
        Wanted wanted = new Wanted(role, who, from, to, reason);
        return desk.change(
                houseId,
                "add-party",
                new Why(reason, false),
                (em, house, parties) -> add(em, house, parties, wanted));
    }

    /**
     * Records the owners from a day on, alone or together.
     *
     * @throws Conflict {@code registry.party.owner-change-needed} where somebody owns it and the
     *     policy wants a change of owner; {@code registry.party.before-previous}, {@code
     *     registry.party.already}
     */
    public HouseView recordOwners(String houseId, RecordOwners command) {
        Owners wanted = owners(command);
        return desk.change(
                houseId,
                "record-owners",
                new Why(wanted.reason(), false),
                (em, house, parties) -> {
                    boolean owned = new Ownership(parties).open().isPresent();
                    if (owned
                            && desk.policies()
                                    .at(RegistryPolicies.CASE_REQUIRED, desk.clock().today())) {
                        throw new Conflict("registry.party.owner-change-needed")
                                .with("house", house.name());
                    }
                    replaceOwners(em, house, parties, wanted);
                });
    }

    /** Reads and checks a set of owners. */
    Owners owners(RecordOwners command) {
        Check check = new Check();
        LocalDate from = first(check, command.from);
        Holding holding = check.choice("holding", command.holding, Holding.class);
        List<OwnersForm.Owner> all =
                OwnersForm.read(check, desk.idNumbers(), holding, command.owners);
        String reason = Why.optional(check, command.reason);
        check.done();
        return new Owners(from, holding, all, reason);
    }

    /** Ends the present ownership and begins this one, inside a change of the house. */
    void replaceOwners(EntityManager em, House house, List<Party> parties, Owners wanted) {
        List<Customer> found =
                wanted.all().stream().map(o -> persons.find(em, desk, o.who())).toList();
        if (found.stream().distinct().count() < found.size()) {
            throw new Conflict("registry.owners.twice");
        }
        Ownership ownership = new Ownership(parties);
        if (found.size() == 1 && ownership.allOpen().size() == 1) {
            refuseSame(house, ownership.allOpen().get(0), found.get(0));
        }
        Party previous = ownership.endBefore(wanted.from());
        house.sold();
        em.flush();
        Long payer = null;
        for (int i = 0; i < found.size(); i++) {
            OwnersForm.Owner each = wanted.all().get(i);
            Party party =
                    begin(house, found.get(i), PartyRole.OWNER, wanted.from(), wanted.reason())
                            .reachedAt(each.who().contact().phone())
                            .together(wanted.holding(), each.share(), each.pays());
            desk.houses().add(em, List.of(party));
            desk.tellAdded(house, party);
            payer = each.pays() ? (Long) found.get(i).id() : payer;
        }
        Long before = previous == null ? null : (Long) previous.customerId();
        desk.tellOwner(house, wanted.from(), before, payer);
    }

    private static void refuseSame(House house, Party open, Customer next) {
        if (open.customerId() == next.id()) {
            throw new Conflict("registry.party.already")
                    .with("name", next.contact().name())
                    .with("house", house.name());
        }
    }

    /** Adds a tenant, occupant, payer or contact, inside a change of the house. */
    void add(EntityManager em, House house, List<Party> parties, Wanted wanted) {
        Customer customer = persons.find(em, desk, wanted.who());
        requireFree(em, house, parties, wanted, customer.id());
        house.partyChanged();
        Party party =
                begin(house, customer, wanted.role(), wanted.from(), wanted.reason())
                        .reachedAt(wanted.who().contact().phone())
                        .until(wanted.to());
        desk.houses().add(em, List.of(party));
        desk.tellAdded(house, party);
    }

    /** Refuses the same customer twice, and two payers or contacts, on the same day. */
    void requireFree(
            EntityManager em, House house, List<Party> parties, Wanted wanted, long customerId) {
        for (Party each : parties) {
            boolean same = each.customerId() == customerId;
            if (each.role() == wanted.role()
                    && each.overlaps(wanted.from(), wanted.to())
                    && (same || each.role().isExclusive())) {
                String name =
                        customers
                                .find(em, desk.projectId(), each.customerId())
                                .orElseThrow()
                                .contact()
                                .name();
                throw new Conflict(same ? "registry.party.already" : "registry.party.overlap")
                        .with("name", name)
                        .with("house", house.name())
                        .with("from", each.from());
            }
        }
    }

    /**
     * Somebody else than an owner leaves.
     *
     * @throws NotFound {@code registry.party.not-found}
     * @throws Conflict {@code registry.party.owner-not-ended}, or see {@link Party#end}
     */
    public HouseView end(String id, String partyId, EndParty command) {
        Check check = new Check();
        LocalDate on = check.date("on", command.on);
        check.done();
        return desk.change(
                id,
                "end-party",
                Why.NOTHING,
                (em, house, parties) -> {
                    Party party = party(parties, partyId);
                    if (party.role() == PartyRole.OWNER) {
                        throw new Conflict("registry.party.owner-not-ended");
                    }
                    party.end(on);
                    house.partyChanged();
                });
    }

    /** The valid record of this key. */
    static Party party(List<Party> parties, String id) {
        long wanted = Ids.parse(id, "registry.party.not-found");
        return parties.stream()
                .filter(p -> p.id() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("registry.party.not-found").with("id", wanted));
    }

    /** A first day: not before the estate was built and not absurdly far ahead. */
    LocalDate first(Check check, String text) {
        LocalDate day = check.date("from", text);
        return within(check, "from", day);
    }

    LocalDate within(Check check, String field, LocalDate day) {
        LocalDate today = desk.clock().today();
        if (day != null && day.isBefore(desk.policies().at(RegistryPolicies.EARLIEST, today))) {
            check.wrong(field, "registry.party.too-early");
        }
        if (day != null && day.isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
            check.wrong(field, "registry.party.too-late");
        }
        return day;
    }

    private Party begin(
            House house, Customer customer, PartyRole role, LocalDate from, String reason) {
        return Party.begin(desk.newId(), desk.projectId(), house.id(), customer, role)
                .from(from)
                .recorded(desk.clock().now(), desk.caller().user(), reason);
    }

    private static RecordOwners sole(AddParty command) {
        OwnerInput owner = new OwnerInput();
        owner.customerId = command.customerId;
        owner.name = command.name;
        owner.kind = command.kind;
        owner.idNumber = command.idNumber;
        owner.phone = command.phone;
        RecordOwners owners = new RecordOwners();
        owners.from = command.from;
        owners.holding = Holding.SOLE.name();
        owners.owners = List.of(owner);
        owners.reason = command.reason;
        return owners;
    }
}
