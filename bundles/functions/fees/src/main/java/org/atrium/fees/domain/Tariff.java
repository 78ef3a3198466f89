package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atrium.common.Money;
import org.atrium.kernel.api.PolicyKey;

/**
 * What a supplier asks for a unit of water, power, heat or gas; the property company passes it on
 * and adds nothing.
 *
 * @param unit such as kWh or m³, at most 10 characters
 * @param price CNY for a unit, above zero, at most 6 decimals
 * @param supplier at most 60 characters
 */
public record Tariff(String unit, BigDecimal price, String supplier) {
    /** The policy {@code fee.utility.tariffs}: nothing is passed on before a tariff is recorded. */
    public static final PolicyKey<Map<FeeItem, Tariff>> KEY =
            new PolicyKey<>(
                    "fee.utility.tariffs",
                    "代收水电热气的供应单位价格",
                    "Suppliers' tariffs of utilities",
                    "[{\"item\":\"POWER\",\"unit\":\"kWh\",\"price\":\"0.4883\","
                            + "\"supplier\":\"供电公司\"}]; WATER, POWER, HEAT, GAS",
                    "FE-07; LAW: no surcharge on supply to the final user",
                    "[]",
                    Tariff::read);

    private static final List<String> UTILITIES = List.of("WATER", "POWER", "HEAT", "GAS");
    private static final BigDecimal DEAREST = BigDecimal.valueOf(9_999);
    private static final int PLACES = 6;
    private static final int LONGEST_UNIT = 10;
    private static final int LONGEST_SUPPLIER = 60;

    /** What a quantity costs, rounded half-up to 0.01. */
    public Money of(BigDecimal quantity) {
        return Money.of(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    /** How a charge of a quantity explains itself: {@code 120.5 kWh × 0.4883, 供电公司}. */
    public String words(BigDecimal quantity) {
        return quantity.toPlainString()
                + " "
                + unit
                + " × "
                + price.toPlainString()
                + ", "
                + supplier;
    }

    private static Map<FeeItem, Tariff> read(JsonNode json) {
        require(json.isArray(), "a list of tariffs");
        Map<FeeItem, Tariff> tariffs = new EnumMap<>(FeeItem.class);
        for (JsonNode each : json) {
            String item = each.path("item").asText();
            require(UTILITIES.contains(item), "item: one of " + UTILITIES);
            Tariff tariff =
                    new Tariff(
                            word(each, "unit", LONGEST_UNIT),
                            price(each.path("price")),
                            word(each, "supplier", LONGEST_SUPPLIER));
            require(tariffs.put(FeeItem.valueOf(item), tariff) == null, item + " stands twice");
        }
        return tariffs;
    }

    private static String word(JsonNode each, String name, int longest) {
        String word = each.path(name).asText("").strip();
        require(
                !word.isEmpty() && word.length() <= longest,
                name + ": 1 to " + longest + " characters");
        return word;
    }

    private static BigDecimal price(JsonNode json) {
        try {
            BigDecimal price = new BigDecimal(json.asText());
            require(
                    price.signum() > 0
                            && price.compareTo(DEAREST) <= 0
                            && price.stripTrailingZeros().scale() <= PLACES,
                    "price: above 0, at most 9999 with 6 decimals, as text");
            return price;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("price: such as \"0.4883\"", e);
        }
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
