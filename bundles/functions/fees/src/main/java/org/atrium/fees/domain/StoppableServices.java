package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Services that a project may stop (FE-04, {@code fee.stop.allowed}): codes of {@link ServiceKind},
 * or {@code {"service":"WATER","legalBasis":"..."}}, which water, power, heat and gas need (LAW:
 * Civil Code art. 944; flows.md 6.15).
 *
 * @param basis the legal basis by service; empty where none was named
 */
public record StoppableServices(Map<ServiceKind, String> basis) {
    private static final int LONGEST = 200;

    /** Whether none may be stopped. */
    public boolean isEmpty() {
        return basis.isEmpty();
    }

    /** Whether this one may be stopped. */
    public boolean allow(ServiceKind service) {
        return basis.containsKey(service);
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException where it is no such list. */
    static StoppableServices read(JsonNode json) {
        require(json.isArray(), "a list of services, may be empty");
        Map<ServiceKind, String> basis = new EnumMap<>(ServiceKind.class);
        for (JsonNode each : json) {
            ServiceKind service = service(each.isObject() ? each.path("service") : each);
            String law = each.path("legalBasis").asText("").strip();
            require(law.length() <= LONGEST, "legalBasis has at most " + LONGEST + " characters");
            require(
                    !service.isUtility() || !law.isEmpty(),
                    service
                            + " may not be stopped to press for fees (Civil Code art. 944); only as"
                            + " {\"service\":\""
                            + service
                            + "\",\"legalBasis\":\"...\"}");
            require(basis.put(service, law) == null, service + " stands there twice");
        }
        return new StoppableServices(Collections.unmodifiableMap(basis));
    }

    private static ServiceKind service(JsonNode name) {
        for (ServiceKind service : ServiceKind.values()) {
            if (name.isTextual() && service.name().equals(name.textValue())) {
                return service;
            }
        }
        throw new IllegalArgumentException(
                "a service is one of " + List.of(ServiceKind.values()) + ", not " + name);
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
