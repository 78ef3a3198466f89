package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atrium.common.Conflict;

/**
 * The owners of one house in time: one owner or one set of co-owners at a time, each ended by the
 * next (PR-03). Who was agreed to pay or to be called was agreed with an owner and ends with him.
 */
public final class Ownership {
    private final List<Party> owners;
    private final List<Party> agreed;

    /** Of these parties of one house; superseded records, tenants and occupants are left aside. */
    public Ownership(List<Party> parties) {
        owners =
                parties.stream()
                        .filter(p -> p.role() == PartyRole.OWNER && !p.isSuperseded())
                        .sorted(
                                Comparator.<Party, LocalDate>comparing(Party::from)
                                        .thenComparing(Party::id))
                        .toList();
        agreed = parties.stream().filter(p -> p.role().isExclusive() && !p.isSuperseded()).toList();
    }

    /**
     * The ownership that has no end yet, of co-owners that of the one who pays; it may begin in the
     * future.
     */
    public Optional<Party> open() {
        return owners.stream().filter(p -> p.to() == null && p.pays()).findFirst();
    }

    /** All owners without end, the one who pays first. */
    public List<Party> allOpen() {
        return owners.stream()
                .filter(p -> p.to() == null)
                .sorted(Comparator.comparing((Party p) -> !p.pays()))
                .toList();
    }

    /** Whether nobody ever owned it. */
    public boolean isFirst() {
        return owners.isEmpty();
    }

    /** The earliest day from which somebody new may own it. */
    public LocalDate earliest() {
        return owners.stream()
                .map(p -> p.to() == null ? p.from() : p.to())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** The owners who began on the same day as this one and ended with it. */
    public List<Party> together(Party owner) {
        return owners.stream()
                .filter(
                        p ->
                                p.from().equals(owner.from())
                                        && java.util.Objects.equals(p.to(), owner.to()))
                .toList();
    }

    /** The owners whose days end where this one's begin. */
    public List<Party> before(Party owner) {
        return owners.stream().filter(p -> owner.from().equals(p.to()) && p.counts()).toList();
    }

    /**
     * Ends the present ownership before this day, and with it what was agreed with these owners.
     *
     * @return the one that was ended, of co-owners that of the one who paid; null where there was
     *     none
     * @throws Conflict {@code registry.party.before-previous} where an ownership begins or ended
     *     later than this day
     */
    public Party endBefore(LocalDate day) {
        if (day.isBefore(earliest())) {
            throw new Conflict("registry.party.before-previous").with("earliest", earliest());
        }
        Party open = open().orElse(null);
        allOpen().forEach(p -> p.end(day));
        if (open != null) {
            agreed.stream()
                    .filter(p -> p.to() == null || p.to().isAfter(day))
                    .forEach(p -> p.cut(day));
        }
        return open;
    }
}
