package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.common.CellText;
import org.atrium.common.Money;
import org.atrium.kernel.api.PolicyKey;

/**
 * How the payment channels settle, by method of payment (收单结算).
 *
 * @param channels those that send settlement files
 */
public record SettlementChannels(Map<PaymentMethod, Channel> channels) {
    private static final int MOST_DAYS = 31;

    /** The policy {@code ledger.settlement.channels}. */
    public static final PolicyKey<SettlementChannels> KEY =
            new PolicyKey<>(
                    "ledger.settlement.channels",
                    "收单结算渠道",
                    "Settlement channels",
                    "[{\"method\":\"POS\",\"payoutDays\":1,\"tolerance\":\"0.00\","
                            + "\"columns\":{\"amount\":\"交易金额\",\"fee\":\"手续费\",\"net\":\"结算金额\","
                            + "\"reference\":\"参考号\",\"time\":\"交易时间\"}},...]; columns only where"
                            + " the titles are unusual",
                    "flows.md 6.6",
                    "[{\"method\":\"POS\",\"payoutDays\":1},{\"method\":\"WECHAT\",\"payoutDays\":1},"
                            + "{\"method\":\"ALIPAY\",\"payoutDays\":1},"
                            + "{\"method\":\"TRANSFER\",\"payoutDays\":0},"
                            + "{\"method\":\"DIRECT_DEBIT\",\"payoutDays\":1}]",
                    SettlementChannels::read);

    /**
     * One channel.
     *
     * @param columns titles in its files, by column; usual titles where none is given
     * @param payoutDays days from the day of the payments to the payout
     * @param tolerance up to which an amount may differ from the receipt
     */
    public record Channel(Map<SettlementColumn, String> columns, int payoutDays, Money tolerance) {
        /** Whether this title is the column's. */
        boolean means(SettlementColumn column, Object title) {
            String own = columns.get(column);
            return own == null ? column.isUsual(title) : own.equals(CellText.title(title));
        }

        /** Whether these cells are the header of one of its files. */
        public boolean isHeader(List<Object> cells) {
            return cells.stream().anyMatch(c -> means(SettlementColumn.AMOUNT, c))
                    && cells.stream().anyMatch(c -> means(SettlementColumn.REFERENCE, c));
        }
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException unless each method stands once. */
    static SettlementChannels read(JsonNode json) {
        Map<PaymentMethod, Channel> channels = new EnumMap<>(PaymentMethod.class);
        for (JsonNode node : json) {
            PaymentMethod method = PaymentMethod.valueOf(node.path("method").asText());
            int days = node.path("payoutDays").asInt(-1);
            Money tolerance = Money.of(node.path("tolerance").asText("0.00"));
            boolean sane = days >= 0 && days <= MOST_DAYS && tolerance.signum() >= 0;
            if (!sane || method == PaymentMethod.OPENING || method == PaymentMethod.CASH) {
                throw new IllegalArgumentException(
                        "{\"method\":\"POS\",\"payoutDays\":0.." + MOST_DAYS + "}");
            }
            Channel channel = new Channel(columns(node.path("columns")), days, tolerance);
            if (channels.put(method, channel) != null) {
                throw new IllegalArgumentException(method + " stands twice");
            }
        }
        if (!json.isArray()) {
            throw new IllegalArgumentException("a list of channels");
        }
        return new SettlementChannels(channels);
    }

    private static Map<SettlementColumn, String> columns(JsonNode json) {
        Map<SettlementColumn, String> columns = new EnumMap<>(SettlementColumn.class);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            SettlementColumn column = SettlementColumn.valueOf(name.toUpperCase(Locale.ROOT));
            columns.put(column, CellText.title(json.get(name).asText()));
        }
        return columns;
    }
}
