package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.domain.AcceptedMethods;

/**
 * The command of a receipt over several houses as values.
 *
 * @param shares what each house gets, by its id; empty for the project's order
 * @param creditHouse gets what is left over; null for none
 */
record PayerReceiptDraft(PaymentDraft payment, Map<Long, Money> shares, Long creditHouse) {
    /** Houses on one receipt. */
    static final int MOST = 200;

    /** Reads the command; every wrong field is named. */
    static PayerReceiptDraft parse(
            RecordPayerReceipt command, LocalDate today, AcceptedMethods accepted) {
        Check check = new Check();
        PaymentDraft payment = PaymentDraft.parse(check, command, today, accepted);
        Map<Long, Money> shares = shares(check, command.shares);
        Money total = shares.values().stream().reduce(Money.ZERO, Money::plus);
        if (payment.amount() != null && !shares.isEmpty() && !total.equals(payment.amount())) {
            check.wrong("shares", "ledger.payer-receipt.shares-differ");
        }
        Long credit = check.optionalId("creditHouseId", command.creditHouseId);
        check.done();
        return new PayerReceiptDraft(payment, shares, credit);
    }

    private static Map<Long, Money> shares(
            Check check, List<RecordPayerReceipt.HouseShare> wanted) {
        Map<Long, Money> shares = new TreeMap<>();
        if (wanted == null) {
            return shares;
        }
        if (wanted.size() > MOST) {
            check.wrong("shares", "ledger.payer-receipt.too-many-houses");
            return shares;
        }
        for (int i = 0; i < wanted.size(); i++) {
            RecordPayerReceipt.HouseShare share = wanted.get(i);
            if (share == null) {
                check.missing("shares[" + i + "]");
                continue;
            }
            Long house = check.id("shares[" + i + "].houseId", share.houseId);
            Money amount = check.positive("shares[" + i + "].amount", share.amount);
            if (house != null && amount != null && shares.put(house, amount) != null) {
                check.wrong("shares[" + i + "].houseId", "ledger.payer-receipt.house-twice");
            }
        }
        return shares;
    }
}
