package org.atrium.fees.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.Test;

/** {@code fee.stop.allowed} (FE-04; LAW: Civil Code art. 944). */
public class StopPolicyTest {
    @Test
    public void servicesAreCodesAndTheDefaultNamesNone() {
        assertTrue(read(FeePolicies.STOP_ALLOWED.defaultJson()).isEmpty());
        StoppableServices some = read("[\"PARKING\", \"PREPAID_TOP_UP\"]");
        assertTrue(some.allow(ServiceKind.PARKING));
        assertFalse(some.allow(ServiceKind.LIFT));
        assertEquals("", some.basis().get(ServiceKind.PARKING));
    }

    @Test
    public void aUtilityNeedsItsLegalBasis() {
        for (String utility : new String[] {"WATER", "POWER", "HEAT", "GAS"}) {
            String refusal = refusal("[\"" + utility + "\"]");
            assertTrue(refusal, refusal.contains("art. 944"));
            refusal("[{\"service\":\"" + utility + "\",\"legalBasis\":\" \"}]");
        }
        StoppableServices water =
                read("[{\"service\":\"WATER\",\"legalBasis\":\"业主书面申请\"}, \"CABLE\"]");
        assertEquals("业主书面申请", water.basis().get(ServiceKind.WATER));
    }

    @Test
    public void whatIsNoServiceIsRefused() {
        refusal("[\"AIR\"]");
        refusal("[7]");
        refusal("{}");
        refusal("[\"LIFT\", \"LIFT\"]");
        refusal("[{\"service\":\"LIFT\",\"legalBasis\":\"" + "长".repeat(201) + "\"}]");
    }

    private static String refusal(String json) {
        return assertThrows(IllegalArgumentException.class, () -> read(json)).getMessage();
    }

    private static StoppableServices read(String json) {
        try {
            return FeePolicies.STOP_ALLOWED.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
