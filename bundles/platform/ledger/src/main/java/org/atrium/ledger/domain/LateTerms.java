package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.kernel.api.PolicyKey;

/**
 * The late fee that a project agreed on in its contracts (FE-06).
 *
 * @param rule of every charge item without its own, but for utilities, which have none
 * @param items rules of single charge items by code
 */
public record LateTerms(LateRule rule, Map<String, LateRule> items) {
    /** The policy {@code fee.late}: off until a contract clause is recorded as its reason. */
    public static final PolicyKey<LateTerms> KEY =
            new PolicyKey<>(
                    "fee.late",
                    "违约金（以合同约定为准）",
                    "Late fee, as the contract says",
                    "{\"ratePerDay\":\"0.0005\",\"graceDays\":0,\"capPercent\":null,"
                            + "\"base\":\"PRINCIPAL\",\"items\":{\"HOT_WATER\":{...}}}",
                    "FE-06; Civil Code art. 585",
                    null,
                    LateTerms::read);

    /** Percent of a year above which a court may lower a late fee. */
    public static final PolicyKey<BigDecimal> COURT_PERCENT =
            PolicyKey.named(
                            "fee.late.courtPercent",
                            "违约金年化提示线（超过可能被法院调减）",
                            "Yearly late fee above which a court may lower it")
                    .unit("PCT")
                    .source("FE-06; Civil Code art. 585")
                    .byDefault("\"24\"")
                    .decimal("0", "365", 2);

    private static final String ITEMS = "items";

    /** The rule of a charge item. */
    public LateRule of(String item) {
        return items.getOrDefault(item, Utility.CODES.contains(item) ? LateRule.NONE : rule);
    }

    private static LateTerms read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("an object such as {\"ratePerDay\":\"0.0005\"}");
        }
        ObjectNode own = json.deepCopy();
        JsonNode items = own.remove(ITEMS);
        Map<String, LateRule> rules = new TreeMap<>();
        if (items != null && !items.isNull()) {
            if (!items.isObject()) {
                throw new IllegalArgumentException("items is an object: code to rule");
            }
            items.fields()
                    .forEachRemaining(e -> rules.put(e.getKey(), LateRule.read(e.getValue())));
        }
        return new LateTerms(LateRule.read(own), Map.copyOf(rules));
    }
}
