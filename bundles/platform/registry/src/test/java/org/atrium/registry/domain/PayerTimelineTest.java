package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Rule of issue 2, fees: the developer before handover, the owner from the handover day. */
public class PayerTimelineTest {
    private static final LocalDate HANDOVER = LocalDate.of(2026, 10, 15);

    private final List<Party> parties = new ArrayList<>();

    @Test
    public void anUnsoldHouseHasTheDeveloper() {
        assertEquals(List.of("developer 1900-01-01..open"), timeline(null));
    }

    @Test
    public void aHouseSoldButNotHandedOverStillHasTheDeveloper() {
        owner(7, "2026-09-01", null);
        assertEquals(List.of("developer 1900-01-01..open"), timeline(null));
    }

    @Test
    public void theOwnerOwesFromTheHandoverDay() {
        owner(7, "2026-09-01", null);
        assertEquals(
                List.of("developer 1900-01-01..2026-10-15", "7 2026-10-15..open"),
                timeline(HANDOVER));
    }

    @Test
    public void theFirstOwnerOwesFromTheHandoverEvenIfRecordedLater() {
        owner(7, "2026-11-21", null);
        assertEquals(
                List.of("developer 1900-01-01..2026-10-15", "7 2026-10-15..open"),
                timeline(HANDOVER));
    }

    @Test
    public void aResaleSplitsAtItsDay() {
        owner(7, "2026-09-01", "2026-12-01");
        owner(8, "2026-12-01", null);
        assertEquals(
                List.of(
                        "developer 1900-01-01..2026-10-15",
                        "7 2026-10-15..2026-12-01",
                        "8 2026-12-01..open"),
                timeline(HANDOVER));
    }

    @Test
    public void anOwnerWhoSoldBeforeTheHandoverNeverOwes() {
        owner(7, "2026-01-01", "2026-02-01");
        owner(8, "2026-02-01", null);
        assertEquals(
                List.of("developer 1900-01-01..2026-10-15", "8 2026-10-15..open"),
                timeline(HANDOVER));
    }

    @Test
    public void anOwnershipOfNoDayDoesNotCount() {
        owner(7, "2026-11-21", "2026-11-21");
        owner(8, "2026-11-21", null);
        assertEquals(
                List.of("developer 1900-01-01..2026-10-15", "8 2026-10-15..open"),
                timeline(HANDOVER));
    }

    @Test
    public void daysWithoutOwnerFallBackToTheDeveloper() {
        owner(7, "2026-09-01", "2026-12-01");
        assertEquals(
                List.of(
                        "developer 1900-01-01..2026-10-15",
                        "7 2026-10-15..2026-12-01",
                        "developer 2026-12-01..open"),
                timeline(HANDOVER));
    }

    private void owner(long customerId, String from, String to) {
        Customer customer =
                Customer.register(customerId, 1, CustomerKind.PERSON, new Contact("x", null, null));
        Party party =
                Party.begin(parties.size(), 1, 2, customer, PartyRole.OWNER)
                        .from(LocalDate.parse(from));
        if (to != null) {
            party.end(LocalDate.parse(to));
        }
        parties.add(party);
    }

    private List<String> timeline(LocalDate handedOverOn) {
        return PayerTimeline.of(handedOverOn, parties).stream()
                .map(
                        s ->
                                (s.customerId() == null ? "developer" : s.customerId())
                                        + " "
                                        + s.from()
                                        + ".."
                                        + (s.to() == null ? "open" : s.to()))
                .toList();
    }
}
