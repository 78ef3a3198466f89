package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.junit.Test;

public class OwnershipTest {
    private static final LocalDate BOUGHT = LocalDate.of(2020, 5, 1);

    @Test
    public void theNextOwnerEndsTheOneBefore() {
        Party first = owner();
        assertEquals(first, new Ownership(List.of(first)).endBefore(LocalDate.of(2026, 11, 21)));
        assertEquals(LocalDate.of(2026, 11, 21), first.to());
        assertTrue(new Ownership(List.of(first)).open().isEmpty());
    }

    @Test
    public void nobodyOwnsBeforeAnOwnershipThatIsRecorded() {
        Party first = owner();
        Ownership ownership = new Ownership(List.of(first));
        assertEquals(
                "registry.party.before-previous",
                assertThrows(Conflict.class, () -> ownership.endBefore(BOUGHT.minusDays(1)))
                        .code());
        assertNull(first.to());
    }

    @Test
    public void aRecordEndsOnceAndNotBeforeItBegan() {
        Party party = owner();
        assertEquals(
                "registry.party.end-before-start",
                assertThrows(Conflict.class, () -> party.end(BOUGHT.minusDays(1))).code());
        party.end(BOUGHT.plusDays(1));
        assertEquals(
                "registry.party.ended",
                assertThrows(Conflict.class, () -> party.end(BOUGHT.plusDays(2))).code());
    }

    @Test
    public void theFirstOwnerEndsNobody() {
        assertNull(new Ownership(List.of()).endBefore(BOUGHT));
    }

    private static Party owner() {
        Customer customer =
                Customer.register(7, 1, CustomerKind.PERSON, new Contact("x", null, null));
        return Party.begin(1, 1, 2, customer, PartyRole.OWNER).from(BOUGHT);
    }
}
