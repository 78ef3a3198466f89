package org.atrium.repairs.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table area x category to role or company (派单范围, RP-04).
 *
 * @param routes at most one for each area and category
 * @param managers who stands above a role; MAJOR matters go there (RP-03)
 */
public record RoutingTable(List<Route> routes, Map<String, String> managers) {
    /** The route; empty where the table has none and the desk must choose. */
    public Optional<Route> find(Area area, Category category) {
        return routes.stream()
                .filter(r -> r.area() == area && r.category() == category)
                .findFirst();
    }

    /** The role that a matter of this path goes to when this role's department is in charge. */
    public String receiver(String role, Path path) {
        return path == Path.MAJOR ? managers.getOrDefault(role, role) : role;
    }
}
