package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.kernel.api.PolicyKey;

/** What a project decides about its property fee (FE-07, api.md "Policy values"). */
public final class FeePolicies {
    /** CNY per square metre and month. */
    public static final PolicyKey<BigDecimal> UNIT_PRICE =
            new PolicyKey<>(
                    "fee.property.unitPrice",
                    "物业费单价",
                    "Unit price of the property fee",
                    "CNY per square metre and month, 0..9999.9999",
                    "FE-07",
                    null,
                    FeePolicies::price);

    /** Prices of single kinds of premises instead of the unit price. */
    public static final PolicyKey<Map<String, BigDecimal>> KIND_PRICE =
            new PolicyKey<>(
                    "fee.property.kindPrice",
                    "按房产类型的物业费单价",
                    "Unit price by kind of premises",
                    "{\"SHOP\":\"5.60\"}, CNY per square metre and month; 0 bills nothing",
                    "FE-07",
                    "{}",
                    FeePolicies::prices);

    /** How many months at once. */
    public static final PolicyKey<BillingCycle> CYCLE =
            new PolicyKey<>(
                    "fee.property.cycle",
                    "物业费计费周期（预收）",
                    "Billing cycle, ahead",
                    "MONTH, QUARTER, HALF_YEAR or YEAR",
                    "FE-07",
                    "\"MONTH\"",
                    json -> BillingCycle.valueOf(json.asText()));

    /** When it is due. */
    public static final PolicyKey<DueRule> DUE_DAYS =
            new PolicyKey<>(
                    "fee.property.dueDays",
                    "物业费缴费期限",
                    "Days to pay",
                    "days after the first day of the cycle, or MONTH_END of its first month",
                    "FE-07",
                    "\"MONTH_END\"",
                    DueRule::read);

    /** Who pays before the handover. */
    public static final PolicyKey<UnsoldRule> UNSOLD =
            new PolicyKey<>(
                    "fee.property.unsold",
                    "未交付房屋的物业费承担人",
                    "Who owes the fee before the handover",
                    "DEVELOPER or NONE",
                    "FE-07",
                    "\"DEVELOPER\"",
                    json -> UnsoldRule.valueOf(json.asText()));

    /** What an empty house pays. */
    public static final PolicyKey<Integer> VACANT_RATE =
            new PolicyKey<>(
                    "fee.property.vacantRate",
                    "空置房收费比例",
                    "Rate of a vacant house after its handover",
                    "PCT of the price, 0..100",
                    "FE-07",
                    "100",
                    FeePolicies::percent);

    private static final BigDecimal DEAREST = new BigDecimal("9999.9999");
    private static final int DECIMALS = 4;

    private FeePolicies() {}

    private static BigDecimal price(JsonNode json) {
        if (!json.isTextual() && !json.isNumber()) {
            throw new IllegalArgumentException("a price such as \"2.80\"");
        }
        BigDecimal price = new BigDecimal(json.asText());
        if (price.signum() < 0
                || price.compareTo(DEAREST) > 0
                || price.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("0.." + DEAREST + " with at most 4 decimals");
        }
        return price;
    }

    private static Map<String, BigDecimal> prices(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("an object such as {\"SHOP\":\"5.60\"}");
        }
        Map<String, BigDecimal> prices = new TreeMap<>();
        json.fields().forEachRemaining(e -> prices.put(e.getKey(), price(e.getValue())));
        return prices;
    }

    private static int percent(JsonNode json) {
        if (!json.isInt() || json.asInt() < 0 || json.asInt() > 100) {
            throw new IllegalArgumentException("0..100");
        }
        return json.asInt();
    }
}
