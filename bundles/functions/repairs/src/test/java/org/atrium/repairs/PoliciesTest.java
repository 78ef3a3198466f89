package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.service.JsonMapper;
import org.atrium.repairs.domain.Path;
import org.atrium.repairs.domain.RoutingTable;
import org.atrium.repairs.service.RepairsPolicies;
import org.junit.Test;

/** Defaults from flows.md part 4; what a project may not set. */
public class PoliciesTest {
    private final Json json = new JsonMapper();

    @Test
    public void theDefaultsAreTheSources() {
        assertEquals("30MIN", read(RepairsPolicies.GENERAL, null).toString());
        assertEquals("3H", read(RepairsPolicies.MODERATE, null).toString());
        assertEquals("3D", read(RepairsPolicies.COMPLEX, null).toString());
        assertEquals("24H", read(RepairsPolicies.VISIT_DELAY, null).toString());
        assertEquals(Integer.valueOf(3), read(RepairsPolicies.RETRY, null));
        assertEquals(18, read(RepairsPolicies.ROUTING, null).routes().size());
    }

    @Test
    public void valuesOutOfBoundsAreRefused() {
        refused(RepairsPolicies.GENERAL, "\"0MIN\"");
        refused(RepairsPolicies.GENERAL, "\"soon\"");
        refused(RepairsPolicies.GENERAL, "30");
        refused(RepairsPolicies.RETRY, "0");
        refused(RepairsPolicies.RETRY, "11");
        refused(RepairsPolicies.VISIT_ANCHOR, "\"NEVER\"");
        refused(RepairsPolicies.NOTICE_FROM, "1");
    }

    @Test
    public void aRoutingTableNamesKnownPlacesAndRolesOnce() {
        refused(RepairsPolicies.ROUTING, "{}");
        refused(RepairsPolicies.ROUTING, routes("\"area\":\"MOON\",\"category\":\"GAS\""));
        refused(RepairsPolicies.ROUTING, routes("\"area\":\"PUBLIC\",\"category\":\"GAS\""));
        String row = "{\"area\":\"PUBLIC\",\"category\":\"GAS\",\"role\":\"Finance\"}";
        refused(RepairsPolicies.ROUTING, "{\"routes\":[" + row + "," + row + "]}");
        refused(
                RepairsPolicies.ROUTING,
                routes("\"area\":\"PUBLIC\",\"category\":\"GAS\",\"role\":\"Chairman\""));
        RoutingTable table = read(RepairsPolicies.ROUTING, "{\"routes\":[" + row + "]}");
        assertEquals("Finance", table.receiver("Finance", Path.MAJOR));
    }

    private static String routes(String row) {
        return "{\"routes\":[{" + row + "}]}";
    }

    private <T> T read(PolicyKey<T> key, String value) {
        return key.read(json.tree(value == null ? key.defaultJson() : value));
    }

    private void refused(PolicyKey<?> key, String value) {
        assertThrows(IllegalArgumentException.class, () -> key.read(json.tree(value)));
    }
}
