package org.atrium.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.kernel.api.PolicyKey;

/**
 * The ways in which a project takes and gives back money, in the order in which its counter offers
 * them.
 *
 * @param references whether a number at the bank or channel is required, by method; at least one
 */
public record AcceptedMethods(Map<PaymentMethod, Boolean> references) {
    /** The policy {@code ledger.payment.methods}. */
    public static final PolicyKey<AcceptedMethods> KEY =
            new PolicyKey<>(
                    "ledger.payment.methods",
                    "收付款方式",
                    "Payment methods",
                    "[{\"method\":\"POS\",\"reference\":true},...] in the counter's order",
                    "flows.md 6.6",
                    "[{\"method\":\"CASH\"},{\"method\":\"WECHAT\"},{\"method\":\"ALIPAY\"},"
                            + "{\"method\":\"POS\"},{\"method\":\"TRANSFER\"},"
                            + "{\"method\":\"DIRECT_DEBIT\"}]",
                    AcceptedMethods::read);

    /**
     * Notes what is wrong with a method and its reference in the fields {@code method} and {@code
     * externalRef}.
     */
    public void check(Check check, PaymentMethod method, String reference) {
        if (method != null && !references.containsKey(method)) {
            check.wrong("method", "ledger.receipt.method-not-accepted");
        } else if (reference == null && Boolean.TRUE.equals(references.get(method))) {
            check.wrong("externalRef", "ledger.receipt.reference-required");
        }
    }

    /** Reads the policy's JSON. Throws IllegalArgumentException unless each method stands once. */
    static AcceptedMethods read(JsonNode json) {
        Map<PaymentMethod, Boolean> methods = new LinkedHashMap<>();
        for (JsonNode node : json) {
            PaymentMethod method = PaymentMethod.valueOf(node.path("method").asText());
            boolean known =
                    node.size() == (node.has("reference") ? 2 : 1)
                            && (!node.has("reference") || node.get("reference").isBoolean());
            if (!known || method == PaymentMethod.OPENING) {
                throw new IllegalArgumentException("{\"method\":\"POS\",\"reference\":true}");
            }
            if (methods.put(method, node.path("reference").asBoolean()) != null) {
                throw new IllegalArgumentException(method + " stands twice");
            }
        }
        if (!json.isArray() || methods.isEmpty()) {
            throw new IllegalArgumentException("a list of at least one method");
        }
        return new AcceptedMethods(Collections.unmodifiableMap(methods));
    }
}
