package org.atrium.fees.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.Test;

/** {@code fee.ladder} (FE-01, FE-03). */
public class LadderPolicyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 31);

    @Test
    public void theDefaultClimbsInSixRungsAndStopsNothing() {
        Ladder ladder = FeePolicies.LADDER.read(json(FeePolicies.LADDER.defaultJson()));
        assertEquals(6, ladder.steps().size());
        assertEquals(Rung.LITIGATION_PACK, ladder.after(Rung.LAWYER_LETTER).rung());
        assertNull(ladder.after(Rung.LITIGATION_PACK));
        assertEquals(false, ladder.stops());
        assertEquals(DUE.plusDays(7), ladder.after(null).dueOn(DUE, null));
        assertEquals(DUE.plusDays(14), ladder.after(Rung.REMINDER).dueOn(DUE, DUE.plusDays(7)));
        assertEquals(DUE.plusDays(37), ladder.after(Rung.REMINDER).dueOn(DUE, DUE.plusDays(30)));
        assertEquals(DUE.plusDays(97), ladder.after(Rung.SLIP).dueOn(DUE, DUE.plusDays(90)));
    }

    @Test
    public void anotherOrderOrNoProgressIsRefused() {
        refused("[]");
        refused("{}");
        refused("[{\"rung\":\"SLIP\",\"days\":7},{\"rung\":\"REMINDER\",\"days\":14}]");
        refused("[{\"rung\":\"REMINDER\",\"days\":7},{\"rung\":\"SLIP\",\"days\":7}]");
        refused("[{\"rung\":\"REMINDER\",\"days\":7,\"from\":\"PREVIOUS_RUNG\"}]");
        refused("[{\"rung\":\"REMINDER\",\"days\":0}]");
        refused("[{\"rung\":\"LIST_AT_THE_GATE\",\"days\":7}]");
        refused("[{\"rung\":\"REMINDER\",\"days\":7,\"cost\":\"-1.00\"}]");
        refused("[{\"rung\":\"REMINDER\",\"days\":7,\"cost\":\"1.001\"}]");
        refused("[{\"rung\":\"REMINDER\",\"day\":7}]");
    }

    private static void refused(String value) {
        assertThrows(
                value, IllegalArgumentException.class, () -> FeePolicies.LADDER.read(json(value)));
    }

    private static JsonNode json(String value) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
