package org.atrium.notices.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.notices.api.Importance;

/**
 * On which channels a project tells households something, the next where one cannot (flows.md 6.9).
 * Until somebody decides otherwise, nothing leaves the house but paper.
 *
 * @param byImportance names of channels in order, for each importance
 */
public record ChannelOrder(Map<Importance, List<String>> byImportance) {
    /** The policy {@code notices.channels}. */
    public static final PolicyKey<ChannelOrder> KEY =
            new PolicyKey<>(
                    "notices.channels",
                    "通知渠道及顺序（POSTED 为张贴/上门送达）",
                    "Channels of notices in order; POSTED is paper",
                    "[\"sms\",\"POSTED\"] or {\"LEGAL\":[\"POSTED\"],\"SERVICE\":[\"sms\"],"
                            + "\"MARKETING\":[]}",
                    "flows.md 6.9",
                    "[\"POSTED\"]",
                    ChannelOrder::read);

    private static final String NAME = "POSTED|[a-z][a-z0-9-]{0,38}";
    private static final int MOST = 10;

    /** Names of the channels for this importance; empty for none. */
    public List<String> of(Importance importance) {
        return byImportance.getOrDefault(importance, List.of());
    }

    private static ChannelOrder read(JsonNode json) {
        Map<Importance, List<String>> order = new EnumMap<>(Importance.class);
        if (json.isObject()) {
            json.fields()
                    .forEachRemaining(e -> order.put(importance(e.getKey()), names(e.getValue())));
        } else {
            List<String> all = names(json);
            for (Importance each : Importance.values()) {
                order.put(each, all);
            }
        }
        return new ChannelOrder(Map.copyOf(order));
    }

    private static Importance importance(String name) {
        for (Importance each : Importance.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("LEGAL, SERVICE or MARKETING: " + name);
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.forEach(each -> names.add(each.asText()));
        boolean fits = json.isArray() && names.size() <= MOST;
        if (!fits
                || new HashSet<>(names).size() != names.size()
                || !names.stream().allMatch(name -> name.matches(NAME))) {
            throw new IllegalArgumentException("a list of names such as [\"sms\",\"POSTED\"]");
        }
        return names;
    }
}
