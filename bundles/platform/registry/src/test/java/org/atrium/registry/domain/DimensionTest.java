package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** The arrows of PR-01. */
public class DimensionTest {
    @Test
    public void aSaleGoesStepByStepAndComesBackUntilItIsTitled() {
        assertEquals(List.of("RESERVED"), Dimension.SALE.next("FOR_SALE"));
        assertEquals(List.of("REGISTERED", "FOR_SALE"), Dimension.SALE.next("CONTRACTED"));
        assertEquals(List.of(), Dimension.SALE.next("TITLED"));
    }

    @Test
    public void aDeliveryGoesStepByStep() {
        assertEquals(List.of("ACCEPTED_BY_PM"), Dimension.DELIVERY.next("NOT_ACCEPTED"));
        assertEquals(List.of(), Dimension.DELIVERY.next("HANDED_OVER"));
    }

    @Test
    public void everyStateHasItsArrowsAndEveryArrowEndsInAState() {
        for (Dimension dimension : Dimension.values()) {
            for (String state : dimension.states()) {
                assertTrue(dimension.states().containsAll(dimension.next(state)));
            }
        }
    }

    @Test
    public void stoppingAndGivingBackNeedAReason() {
        assertTrue(Dimension.SERVICE.needsReason("SUSPENDED"));
        assertTrue(Dimension.SALE.needsReason("FOR_SALE"));
        assertEquals(false, Dimension.OCCUPANCY.needsReason("VACANT"));
    }
}
