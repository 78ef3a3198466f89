package org.atrium.fees.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.fees.api.PostCharge;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.domain.Tariff;
import org.atrium.ledger.api.NewCharge;
import org.atrium.ledger.api.Part;

/** A charge by hand as values; that of a utility is worth quantity x tariff. */
record ChargeDraft(
        long houseId,
        Long debtorId,
        FeeItem item,
        String period,
        Money amount,
        LocalDate due,
        String note) {
    private static final Money LARGEST = Money.of("999999999.99");
    private static final BigDecimal MOST = BigDecimal.valueOf(9_999_999);
    private static final int PLACES = 3;
    private static final int LONGEST = 400;
    private static final int LONGEST_OF_UTILITY = 280;

    /**
     * Reads the command; every wrong field is named.
     *
     * @param tariffs those of a day
     * @param language of the caller
     * @throws Conflict {@code fees.charge.no-tariff} where the supplier's is not recorded
     */
    static ChargeDraft parse(
            PostCharge command,
            LocalDate today,
            Function<LocalDate, Map<FeeItem, Tariff>> tariffs,
            String language) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long debtor = check.optionalId("debtor", command.debtor);
        FeeItem item = check.choice("item", command.item, FeeItem.class);
        YearMonth period = check.month("period", command.period);
        boolean utility = item != null && item.isUtility();
        LocalDate readOn = check.optionalDate("readOn", command.readOn);
        BigDecimal quantity = check.optionalNumber("quantity", command.quantity);
        Money amount = null;
        if (utility) {
            reading(check, command, quantity, readOn, today);
        } else {
            amount = amount(check, command);
        }
        LocalDate due = check.date("due", command.due);
        String note = check.text("note", command.note, utility ? LONGEST_OF_UTILITY : LONGEST);
        check.done();
        if (utility) {
            Tariff tariff = tariffs.apply(readOn == null ? today : readOn).get(item);
            if (tariff == null) {
                throw new Conflict("fees.charge.no-tariff").with("item", item.title(language));
            }
            amount = tariff.of(quantity);
            note = tariff.words(quantity) + "; " + note;
        }
        return new ChargeDraft(house, debtor, item, period.toString(), amount, due, note);
    }

    /** The charge that it asks for, owed to this company. */
    NewCharge order(long company) {
        return new NewCharge(
                houseId,
                debtorId,
                company,
                item.name(),
                period,
                due,
                item == FeeItem.DUNNING_COST ? Part.COST : Part.PRINCIPAL,
                amount,
                "fees",
                note);
    }

    private static Money amount(Check check, PostCharge command) {
        Money amount = check.positive("amount", command.amount);
        if (amount != null && amount.compareTo(LARGEST) > 0) {
            check.wrong("amount", "fees.charge.too-large");
        }
        if (command.quantity != null) {
            check.wrong("quantity", "fees.charge.no-utility");
        }
        return amount;
    }

    private static void reading(
            Check check,
            PostCharge command,
            BigDecimal quantity,
            LocalDate readOn,
            LocalDate today) {
        if (command.quantity == null) {
            check.missing("quantity");
        } else if (quantity != null
                && (quantity.signum() <= 0
                        || quantity.compareTo(MOST) > 0
                        || quantity.stripTrailingZeros().scale() > PLACES)) {
            check.wrong("quantity", "fees.charge.quantity");
        }
        if (command.amount != null) {
            check.wrong("amount", "fees.charge.by-tariff");
        }
        if (readOn != null && readOn.isAfter(today)) {
            check.wrong("readOn", "fees.charge.read-later");
        }
    }
}
