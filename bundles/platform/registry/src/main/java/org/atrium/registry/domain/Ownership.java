package org.atrium.registry.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atrium.common.Conflict;

/** The owners of one house in time: one at a time, each ended by the next (PR-03). */
public final class Ownership {
    private final List<Party> owners;

    /** Of these parties of one house; others than owners are left aside. */
    public Ownership(List<Party> parties) {
        owners =
                parties.stream()
                        .filter(p -> p.role() == PartyRole.OWNER)
                        .sorted(
                                Comparator.<Party, LocalDate>comparing(Party::from)
                                        .thenComparing(Party::id))
                        .toList();
    }

    /** The ownership that has no end yet; it may begin in the future. */
    public Optional<Party> open() {
        return owners.stream().filter(p -> p.to() == null).findFirst();
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

    /**
     * Ends the present ownership before this day.
     *
     * @return the one that was ended; null where there was none
     * @throws Conflict {@code registry.party.before-previous} where an ownership begins or ended
     *     later than this day
     */
    public Party endBefore(LocalDate day) {
        if (day.isBefore(earliest())) {
            throw new Conflict("registry.party.before-previous").with("earliest", earliest());
        }
        Party open = open().orElse(null);
        if (open != null) {
            open.end(day);
        }
        return open;
    }
}
