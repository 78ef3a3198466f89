package org.atrium.invoices.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.kernel.api.PolicyKey;

/**
 * How the charge items of a project are taxed.
 *
 * @param rules by item
 */
public record TaxTable(Map<String, TaxRule> rules) {
    /** The policy {@code invoice.tax}. */
    public static final PolicyKey<TaxTable> KEY =
            new PolicyKey<>(
                    "invoice.tax",
                    "开票项目与税率",
                    "Items and tax rates of invoices",
                    "[{\"item\":\"PROPERTY_FEE\",\"code\":\"3040801000000000000\","
                            + "\"name\":\"物业管理服务\",\"rate\":\"0.06\"},{...,\"exempt\":true,"
                            + "\"ground\":\"...\"}]",
                    "flows.md 6.6",
                    null,
                    TaxTable::read);

    private static final BigDecimal MOST = new BigDecimal("0.17");
    private static final int MOST_TEXT = 100;

    /** The rule of an item; null where it is not invoiced. */
    public TaxRule of(String item) {
        return rules.get(item);
    }

    /** Reads the policy's JSON; throws IllegalArgumentException unless each item stands once. */
    static TaxTable read(JsonNode json) {
        require(json.isArray() && !json.isEmpty(), "a list of items");
        Map<String, TaxRule> rules = new LinkedHashMap<>();
        for (JsonNode node : json) {
            TaxRule rule = rule(node);
            require(rules.put(rule.item(), rule) == null, rule.item() + " stands twice");
        }
        return new TaxTable(rules);
    }

    private static TaxRule rule(JsonNode node) {
        String item = node.path("item").asText();
        String code = node.path("code").asText();
        String name = node.path("name").asText().strip();
        boolean exempt = node.path("exempt").asBoolean(false);
        String ground = node.path("ground").asText().strip();
        String rate = exempt ? "0" : node.path("rate").asText();
        require(item.matches("[A-Z][A-Z_]{0,39}") && !"DEPOSIT".equals(item), "item");
        require(code.matches("\\d{19}"), "code: 19 digits");
        require(!name.isEmpty() && name.length() <= MOST_TEXT, "name");
        require(!exempt || (!ground.isEmpty() && ground.length() <= 2 * MOST_TEXT), "ground");
        require(rate.matches("0(\\.\\d{1,4})?"), "rate such as 0.06");
        BigDecimal value = new BigDecimal(rate);
        require(value.compareTo(MOST) <= 0, "rate at most " + MOST);
        return new TaxRule(item, code, name, value, exempt ? ground : null);
    }

    private static void require(boolean fits, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
