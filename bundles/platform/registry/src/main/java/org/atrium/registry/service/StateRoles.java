package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.registry.domain.Dimension;
import org.atrium.registry.domain.House;

/** Who may move a house in which dimension (PR-01, FE-04). */
final class StateRoles {
    private static final Map<Dimension, Set<String>> MAY =
            Map.of(
                    Dimension.SALE,
                    Set.of(Roles.SALESPERSON, Roles.RECORDS_CLERK, Roles.CS_MANAGER),
                    Dimension.DELIVERY,
                    Set.of(Roles.FRONT_DESK, Roles.ENGINEERING_MANAGER, Roles.CS_MANAGER),
                    Dimension.OCCUPANCY,
                    Set.of(
                            Roles.FRONT_DESK,
                            Roles.CS_ASSISTANT,
                            Roles.SHOP_ADMINISTRATOR,
                            Roles.CS_MANAGER),
                    Dimension.SERVICE,
                    Set.of(Roles.CS_MANAGER));

    private StateRoles() {}

    /**
     * Refuses who may not.
     *
     * @throws NotAllowed {@code registry.state.role}, {@code registry.state.correction-role}
     */
    static void require(Caller caller, Dimension dimension, boolean correction) {
        if (!caller.hasAny(MAY.get(dimension))) {
            throw new NotAllowed("registry.state.role");
        }
        if (correction && !caller.has(Roles.CS_MANAGER)) {
            throw new NotAllowed("registry.state.correction-role");
        }
    }

    /** Where this caller may move this house. */
    static Map<String, List<String>> next(Caller caller, House house) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (Dimension each : Dimension.values()) {
            List<String> steps = each.next(house.state(each));
            if (caller.hasAny(MAY.get(each)) && !steps.isEmpty()) {
                next.put(each.name(), steps);
            }
        }
        return next;
    }

    /** Dimensions in which this caller may put a mistake right. */
    static List<String> correctable(Caller caller) {
        List<String> names = new ArrayList<>();
        if (caller.has(Roles.CS_MANAGER)) {
            for (Dimension each : Dimension.values()) {
                names.add(each.name());
            }
        }
        return names;
    }
}
