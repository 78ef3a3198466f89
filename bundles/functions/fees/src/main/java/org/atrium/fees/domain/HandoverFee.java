package org.atrium.fees.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Money;

/**
 * A fee that everybody pays at move-in beside the property fee (FE-08, {@code fee.moveIn.fees}).
 *
 * @param name as it stands on the sheet, at most 100 characters
 * @param price CNY, above zero
 * @param bySquareMetre whether the price is that of a square metre
 */
public record HandoverFee(String name, Money price, boolean bySquareMetre) {
    private static final int LONGEST = 100;
    private static final int MOST = 20;
    private static final BigDecimal DEAREST = new BigDecimal("99999.99");

    /**
     * What a house pays, rounded half-up to 0.01.
     *
     * @param area square metres
     */
    public Money of(BigDecimal area) {
        return bySquareMetre ? price.times(area) : price;
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException where it is no such list. */
    static List<HandoverFee> read(JsonNode json) {
        require(json.isArray() && json.size() <= MOST, "a list of at most " + MOST + " fees");
        List<HandoverFee> fees = new ArrayList<>();
        for (JsonNode each : json) {
            String name = each.path("name").asText("").strip();
            require(!name.isEmpty() && name.length() <= LONGEST, "each fee has a name");
            String per = each.path("per").asText("HOUSE");
            require(List.of("HOUSE", "SQUARE_METRE").contains(per), "per: HOUSE or SQUARE_METRE");
            fees.add(new HandoverFee(name, price(each.path("amount")), !"HOUSE".equals(per)));
        }
        long names = fees.stream().map(HandoverFee::name).distinct().count();
        require(names == fees.size(), "a fee stands there twice");
        return List.copyOf(fees);
    }

    private static Money price(JsonNode amount) {
        try {
            BigDecimal price = new BigDecimal(amount.asText());
            require(
                    price.signum() > 0 && price.compareTo(DEAREST) <= 0 && price.scale() <= 2,
                    "amount: from 0.01 to " + DEAREST + ", as text");
            return Money.of(price);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("amount: such as \"20.00\"", e);
        }
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
