package org.atrium.repairs.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.repairs.domain.Area;
import org.atrium.repairs.domain.Category;
import org.atrium.repairs.domain.Route;
import org.atrium.repairs.domain.RoutingTable;

/** The routing table as a policy value, with the table of the source (S001 part 2) as default. */
final class RoutingJson {
    /** RP-04; gas in the home goes to the assistant, of the company to engineering (C-14). */
    static final String DEFAULT =
            """
            {"routes":[
            {"area":"NON_PUBLIC","category":"HOME_DAILY","role":"CsAssistant"},
            {"area":"NON_PUBLIC","category":"GAS","role":"CsAssistant"},
            {"area":"NON_PUBLIC","category":"HOUSE_QUALITY","role":"CsAssistant"},
            {"area":"NON_PUBLIC","category":"NEIGHBOUR","role":"CsAssistant"},
            {"area":"PUBLIC","category":"ACCESS","role":"SecurityManager"},
            {"area":"PUBLIC","category":"PUBLIC_ORDER","role":"SecurityManager"},
            {"area":"PUBLIC","category":"FIRE_SAFETY","role":"SecurityManager"},
            {"area":"PUBLIC","category":"CLEANING","role":"EnvironmentManager"},
            {"area":"PUBLIC","category":"GREENING","role":"EnvironmentManager"},
            {"area":"PUBLIC","category":"PESTS","role":"EnvironmentManager"},
            {"area":"PUBLIC","category":"FEES","role":"Finance"},
            {"area":"PUBLIC_FACILITY","category":"WATER","role":"EngineeringSupervisor"},
            {"area":"PUBLIC_FACILITY","category":"POWER","role":"EngineeringSupervisor"},
            {"area":"NON_PUBLIC","category":"PAID_HOME_REPAIR","role":"EngineeringSupervisor"},
            {"area":"PUBLIC_FACILITY","category":"PAID_HOME_REPAIR","role":"EngineeringSupervisor"},
            {"area":"EXTERNAL","category":"HEATING","company":"供热供电公司"},
            {"area":"EXTERNAL","category":"TELECOM","company":"通信公司"},
            {"area":"EXTERNAL","category":"GAS","company":"燃气公司","role":"EngineeringSupervisor"}],
            "managers":{"CsAssistant":"CsManager","ShopAdministrator":"CsManager",
            "EngineeringSupervisor":"PmEngineeringManager"}}
            """;

    private RoutingJson() {}

    static RoutingTable read(JsonNode json) {
        List<Route> routes = new ArrayList<>();
        for (JsonNode row : required(json, "routes")) {
            routes.add(route(row));
        }
        long distinct = routes.stream().map(r -> r.area() + " " + r.category()).distinct().count();
        if (distinct < routes.size()) {
            throw new IllegalArgumentException("an area and category stands twice");
        }
        Map<String, String> managers = new LinkedHashMap<>();
        json.path("managers")
                .fields()
                .forEachRemaining(e -> managers.put(e.getKey(), role(e.getValue().asText())));
        return new RoutingTable(List.copyOf(routes), Map.copyOf(managers));
    }

    private static Route route(JsonNode row) {
        String role = row.hasNonNull("role") ? role(row.get("role").asText()) : null;
        String company = row.hasNonNull("company") ? row.get("company").asText() : null;
        if (role == null && company == null) {
            throw new IllegalArgumentException("a route names a role or a company");
        }
        return new Route(
                Area.valueOf(required(row, "area").asText()),
                Category.valueOf(required(row, "category").asText()),
                role,
                company);
    }

    private static String role(String code) {
        if (!Departments.ROLES.contains(code)) {
            throw new IllegalArgumentException("no department has the role " + code);
        }
        return code;
    }

    private static JsonNode required(JsonNode json, String field) {
        if (!json.hasNonNull(field)) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return json.get(field);
    }
}
