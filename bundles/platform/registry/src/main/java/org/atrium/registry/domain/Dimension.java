package org.atrium.registry.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The four independent state dimensions of a house and the steps that each allows (PR-01). The
 * arrows are data: what is not named here is refused, except as a correction.
 */
public enum Dimension {
    /** FOR_SALE to TITLED one by one; until it is titled a refund or return leads back. */
    SALE(
            SaleState.class,
            Map.of(
                    "FOR_SALE", List.of("RESERVED"),
                    "RESERVED", List.of("SUBSCRIBED", "FOR_SALE"),
                    "SUBSCRIBED", List.of("CONTRACTED", "FOR_SALE"),
                    "CONTRACTED", List.of("REGISTERED", "FOR_SALE"),
                    "REGISTERED", List.of("TITLED", "FOR_SALE"),
                    "TITLED", List.of())),

    /** NOT_ACCEPTED to HANDED_OVER one by one. */
    DELIVERY(
            DeliveryState.class,
            Map.of(
                    "NOT_ACCEPTED", List.of("ACCEPTED_BY_PM"),
                    "ACCEPTED_BY_PM", List.of("NOTIFIED"),
                    "NOTIFIED", List.of("INSPECTED"),
                    "INSPECTED", List.of("HANDED_OVER"),
                    "HANDED_OVER", List.of())),

    /** Any use may follow any other. */
    OCCUPANCY(
            OccupancyState.class,
            Map.of(
                    "VACANT", List.of("DECORATING", "OCCUPIED", "LET"),
                    "DECORATING", List.of("OCCUPIED", "LET", "VACANT"),
                    "OCCUPIED", List.of("VACANT", "DECORATING", "LET"),
                    "LET", List.of("VACANT", "DECORATING", "OCCUPIED"))),

    /** Stopped and restored (FE-04, FE-05). */
    SERVICE(
            ServiceState.class,
            Map.of("NORMAL", List.of("SUSPENDED"), "SUSPENDED", List.of("NORMAL")));

    private final Class<? extends Enum<?>> type;
    private final Map<String, List<String>> steps;

    Dimension(Class<? extends Enum<?>> type, Map<String, List<String>> steps) {
        this.type = type;
        this.steps = steps;
    }

    /** Where a house in this state may go next, the usual step first. */
    public List<String> next(String from) {
        return steps.get(from);
    }

    /** All states in order. */
    public List<String> states() {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /**
     * Whether the step needs a reason in words: stopping and restoring a service, and giving a
     * house back.
     */
    public boolean needsReason(String to) {
        return this == SERVICE || (this == SALE && "FOR_SALE".equals(to));
    }
}
