package org.atrium.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atrium.common.Money;
import org.atrium.kernel.api.PolicyKey;

/**
 * Who approves which amounts (flows.md 6.2): bands in ascending order, each with the roles that
 * sign. As JSON:
 *
 * <pre>
 * [{"upTo":"1000.00","roles":["CsManager"]},
 *  {"upTo":"10000.00","roles":["CsManager","Finance"]},
 *  {"upTo":null,"roles":["Finance","CsManager"],"anyOrder":true}]
 * </pre>
 *
 * <p>Several roles of a band all sign: one after the other, or in any order with {@code anyOrder}.
 */
public record ApprovalBands(List<Band> bands) {
    private static final int MAX_BANDS = 20;
    private static final int MAX_SIGNATURES = 8;

    /**
     * One band.
     *
     * @param upTo the greatest amount of the band (inclusive); null for no bound
     * @param roles role codes, one signature each; the same role twice asks for two persons
     * @param anyOrder whether all may sign at once rather than one after the other
     */
    public record Band(Money upTo, List<String> roles, boolean anyOrder) {
        private boolean holds(Money amount) {
            return upTo == null || amount != null && magnitude(amount).compareTo(upTo) <= 0;
        }

        private static Money magnitude(Money amount) {
            return amount.signum() < 0 ? amount.negated() : amount;
        }
    }

    /**
     * A policy key of bands.
     *
     * @param source flow id
     * @param defaultJson the default; null where a project must decide
     */
    public static PolicyKey<ApprovalBands> key(
            String key, String titleZh, String titleEn, String source, String defaultJson) {
        return new PolicyKey<>(
                key,
                titleZh,
                titleEn,
                "[{upTo: CNY or null, roles:[role], anyOrder?}]",
                source,
                defaultJson,
                ApprovalBands::read);
    }

    /**
     * The band of an amount; the sign does not count. Without an amount only a band without bound
     * fits. Empty where the amount is above all bands.
     */
    public Optional<Band> of(Money amount) {
        return bands.stream().filter(band -> band.holds(amount)).findFirst();
    }

    /**
     * Reads the JSON of a policy.
     *
     * @throws IllegalArgumentException with the reason where it is none
     */
    public static ApprovalBands read(JsonNode json) {
        require(json.isArray() && json.size() > 0, "a list of bands");
        require(json.size() <= MAX_BANDS, "at most " + MAX_BANDS + " bands");
        List<Band> bands = new ArrayList<>();
        for (JsonNode node : json) {
            Band band = band(node);
            if (!bands.isEmpty()) {
                Money before = bands.get(bands.size() - 1).upTo();
                require(before != null, "only the last band may be without bound");
                require(
                        band.upTo() == null || band.upTo().compareTo(before) > 0,
                        "bands in ascending order");
            }
            bands.add(band);
        }
        return new ApprovalBands(List.copyOf(bands));
    }

    private static Band band(JsonNode node) {
        require(node.isObject() && node.has("upTo"), "each band with upTo and roles");
        node.fieldNames()
                .forEachRemaining(
                        n -> require(List.of("upTo", "roles", "anyOrder").contains(n), n + "?"));
        JsonNode upTo = node.get("upTo");
        require(upTo.isNull() || upTo.isTextual(), "upTo as text, such as \"1000.00\"");
        Money bound = upTo.isNull() ? null : Money.of(upTo.textValue());
        require(bound == null || bound.signum() > 0, "upTo above zero");
        List<String> roles = new ArrayList<>();
        node.path("roles").forEach(r -> roles.add(r.textValue()));
        require(!roles.isEmpty() && roles.size() <= MAX_SIGNATURES, "one to eight roles");
        require(
                roles.stream().allMatch(r -> r != null && r.matches("[A-Za-z][A-Za-z-]{1,59}")),
                "role codes");
        JsonNode order = node.path("anyOrder");
        require(order.isMissingNode() || order.isBoolean(), "anyOrder true or false");
        return new Band(bound, List.copyOf(roles), order.asBoolean());
    }

    /** As JSON that {@link #read} understands. */
    public JsonNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Band band : bands) {
            ObjectNode node = list.addObject();
            node.put("upTo", band.upTo() == null ? null : band.upTo().toString());
            band.roles().forEach(node.withArray("roles")::add);
            if (band.anyOrder()) {
                node.put("anyOrder", true);
            }
        }
        return list;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
