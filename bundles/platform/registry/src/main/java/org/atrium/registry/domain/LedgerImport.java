package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.atrium.common.Ids;

/**
 * Compares a ledger with the register and decides what is new, changed or as it was (PR-01,
 * flows.md 6.7). A house is known by building, entrance and room, however they are written ({@link
 * PremisesKey#matchKey}); it keeps the words that it came in with. What the ledger leaves blank
 * stays. Another owner name is a change of owner from the business date; the old ownership is ended
 * and kept.
 */
public final class LedgerImport {
    private final long projectId;
    private final LocalDate today;
    private final LongSupplier ids;
    private final Map<String, House> houses = new HashMap<>();
    private final Map<Long, List<Party>> owners = new HashMap<>();
    private final CustomerBook book;

    private final List<House> newHouses = new ArrayList<>();
    private final List<Customer> newCustomers = new ArrayList<>();
    private final List<Party> newParties = new ArrayList<>();
    private final Map<House, List<PayerTimeline.Span>> payers = new HashMap<>();
    private final List<LedgerChange> changes = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int unchanged;

    /**
     * @param today the business date
     * @param ids keys for what is new
     * @param houses those that the lines may mean, with their owners of all time
     * @param customers the owners, and everybody with a name that the lines name
     */
    public LedgerImport(
            long projectId,
            LocalDate today,
            LongSupplier ids,
            Collection<House> houses,
            Collection<Party> owners,
            Collection<Customer> customers) {
        this.projectId = projectId;
        this.today = today;
        this.ids = ids;
        houses.forEach(house -> this.houses.put(house.key().matchKey(), house));
        owners.forEach(
                p -> this.owners.computeIfAbsent(p.houseId(), k -> new ArrayList<>()).add(p));
        this.book = new CustomerBook(customers);
    }

    /** Takes one line over, or finds why it cannot be. */
    public void take(LedgerLine line, LedgerReader ledger) {
        House house = houses.get(line.key().matchKey());
        if (house == null) {
            create(line);
            return;
        }
        RowProblem problem = problem(house, line, ledger);
        if (problem != null) {
            problems.add(problem);
        } else {
            update(house, line);
        }
    }

    /** Houses to add. */
    public List<House> newHouses() {
        return newHouses;
    }

    /** Customers to add. */
    public List<Customer> newCustomers() {
        return newCustomers;
    }

    /** Ownerships to add; those before them are ended already. */
    public List<Party> newParties() {
        return newParties;
    }

    /** The whole timeline of payers of every house for which it is new or has changed. */
    public Map<House, List<PayerTimeline.Span>> payers() {
        return payers;
    }

    /** Known houses that changed. */
    public List<LedgerChange> changes() {
        return changes;
    }

    /** Lines that contradict the register. */
    public List<RowProblem> problems() {
        return problems;
    }

    /** How many houses were already like this. */
    public int unchanged() {
        return unchanged;
    }

    private void create(LedgerLine line) {
        House house = House.register(ids.getAsLong(), projectId, line.key(), line.facts());
        houses.put(line.key().matchKey(), house);
        newHouses.add(house);
        if (line.handedOverOn() != null) {
            house.wasHandedOver(line.handedOverOn());
        }
        if (line.owner() != null) {
            begin(house, line.owner(), line.handedOverOn() == null ? today : line.handedOverOn());
        }
        payers.put(house, timeline(house));
    }

    private RowProblem problem(House house, LedgerLine line, LedgerReader ledger) {
        if (house.retiredOn() != null) {
            return new RowProblem(
                    line.row(),
                    ledger.title(LedgerColumn.ROOM),
                    "registry.import.retired",
                    Map.of("house", house.name(), "on", house.retiredOn()));
        }
        if (line.owner() == null) {
            return null;
        }
        Ownership ownership = ownership(house);
        Customer owner = ownership.open().map(p -> book.get(p.customerId())).orElse(null);
        boolean sameName = owner != null && owner.contact().name().equals(line.owner().name());
        if (sameName && owner.isSomebodyElse(line.owner().idNumber())) {
            return new RowProblem(
                    line.row(),
                    ledger.title(LedgerColumn.ID_NUMBER),
                    "registry.import.identity-differs",
                    Map.of("owner", line.owner().name()));
        }
        if (!sameName && ownership.allOpen().size() > 1) {
            return new RowProblem(
                    line.row(),
                    ledger.title(LedgerColumn.OWNER),
                    "registry.import.co-owned",
                    Map.of("owner", owner.contact().name()));
        }
        if (!sameName && ownership.earliest().isAfter(today)) {
            return new RowProblem(
                    line.row(),
                    ledger.title(LedgerColumn.OWNER),
                    "registry.import.owner-in-future",
                    Map.of("from", ownership.earliest()));
        }
        return null;
    }

    private void update(House house, LedgerLine line) {
        Ownership ownership = ownership(house);
        Party open = ownership.open().orElse(null);
        Customer owner = open == null ? null : book.get(open.customerId());
        LocalDate handedOverBefore = house.handedOverOn();
        HouseSnapshot before = snapshot(house, owner, open);

        house.correct(line.facts());
        if (line.handedOverOn() != null) {
            house.wasHandedOver(line.handedOverOn());
        }
        boolean handedOver = handedOverBefore == null && house.handedOverOn() != null;
        boolean ownerTouched = false;
        Party next = open;
        if (line.owner() != null) {
            if (owner != null && owner.contact().name().equals(line.owner().name())) {
                ownerTouched = complete(open, owner, line.owner());
            } else {
                next = begin(house, line.owner(), endPrevious(ownership, house));
                ownerTouched = true;
            }
        }
        HouseSnapshot after = snapshot(house, next == null ? null : customer(next), next);
        if (!ownerTouched && before.sameAs(after)) {
            unchanged++;
            return;
        }
        house.partyChanged();
        payers.put(house, timeline(house));
        boolean replaced = next != open;
        changes.add(
                new LedgerChange(
                        house,
                        before,
                        after,
                        handedOver,
                        replaced && open != null ? (Long) open.customerId() : null,
                        replaced ? (Long) next.customerId() : null));
    }

    /** Ends the ownership before; returns the first day of the next one. */
    private LocalDate endPrevious(Ownership ownership, House house) {
        if (ownership.isFirst()) {
            return house.handedOverOn() == null ? today : house.handedOverOn();
        }
        ownership.endBefore(today);
        return today;
    }

    private Party begin(House house, Contact contact, LocalDate from) {
        Customer known = book.find(contact);
        Customer customer = known == null ? register(contact) : known;
        customer.complete(contact.idNumber());
        Party party =
                Party.begin(ids.getAsLong(), projectId, house.id(), customer, PartyRole.OWNER)
                        .from(from)
                        .reachedAt(contact.phone());
        owners.computeIfAbsent(house.id(), k -> new ArrayList<>()).add(party);
        newParties.add(party);
        house.sold();
        return party;
    }

    private Customer register(Contact contact) {
        Customer customer =
                Customer.register(
                        ids.getAsLong(), projectId, CustomerKind.byName(contact.name()), contact);
        book.add(customer);
        newCustomers.add(customer);
        return customer;
    }

    private static boolean complete(Party open, Customer owner, Contact said) {
        Contact known = owner.contact();
        boolean changed = known.idNumber() == null && said.idNumber() != null;
        owner.complete(said.idNumber());
        if (said.phone() != null && !said.phone().equals(open.phone())) {
            owner.phoneChanged(open.phone(), said.phone());
            open.reachedAt(said.phone());
            changed = true;
        }
        if (said.email() != null && !said.email().equals(known.email())) {
            owner.mailedAt(said.email());
            changed = true;
        }
        return changed;
    }

    private HouseSnapshot snapshot(House house, Customer owner, Party party) {
        return owner == null
                ? house.snapshot(null, null)
                : house.snapshot(
                        owner.contact().name() + " (" + Ids.print(owner.id()) + ")", party.phone());
    }

    private Customer customer(Party party) {
        return book.get(party.customerId());
    }

    private Ownership ownership(House house) {
        return new Ownership(owners.getOrDefault(house.id(), List.of()));
    }

    private List<PayerTimeline.Span> timeline(House house) {
        return PayerTimeline.of(house, owners.getOrDefault(house.id(), List.of()));
    }
}
