package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.ledger.api.Part;

/**
 * In which order a payment goes to the parts of a debt; within a part the oldest due day first,
 * then the older charge (Civil Code art. 560, 561).
 *
 * @param parts each part once
 */
public record AllocationOrder(List<Part> parts) {
    /** The policy {@code fee.allocation}. */
    public static final PolicyKey<AllocationOrder> KEY =
            new PolicyKey<>(
                    "fee.allocation",
                    "还款抵充顺序",
                    "Order in which a payment is allocated",
                    "[\"COST\",\"LATE_FEE\",\"PRINCIPAL\"] in the wanted order",
                    "Civil Code art. 560, 561",
                    "[\"COST\",\"LATE_FEE\",\"PRINCIPAL\"]",
                    AllocationOrder::read);

    /** Compares by this order. */
    public Comparator<OpenCharge> comparator() {
        return Comparator.<OpenCharge>comparingInt(c -> parts.indexOf(c.part()))
                .thenComparing(OpenCharge::due)
                .thenComparing(OpenCharge::chargeId);
    }

    /** As a text, {@code COST,LATE_FEE,PRINCIPAL}. */
    public String print() {
        return parts.stream().map(Part::name).collect(Collectors.joining(","));
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException unless it names each part once. */
    static AllocationOrder read(JsonNode json) {
        List<Part> parts = new ArrayList<>();
        json.forEach(node -> parts.add(Part.valueOf(node.asText())));
        if (!json.isArray()
                || parts.size() != Part.values().length
                || !EnumSet.allOf(Part.class).equals(EnumSet.copyOf(parts))) {
            throw new IllegalArgumentException(
                    "name each of " + Arrays.toString(Part.values()) + " once");
        }
        return new AllocationOrder(List.copyOf(parts));
    }
}
