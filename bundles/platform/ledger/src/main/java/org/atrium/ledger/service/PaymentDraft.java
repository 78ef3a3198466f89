package org.atrium.ledger.service;

import java.time.LocalDate;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.ledger.api.Payment;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Receipt;

/** Money that somebody hands over, as values. */
record PaymentDraft(
        Money amount,
        PaymentMethod method,
        LocalDate receivedOn,
        String payer,
        String externalRef,
        String entity,
        String note) {
    private static final Money LARGEST = Money.of("999999999.99");

    /** Reads the command; every wrong field is noted. */
    static PaymentDraft parse(
            Check check, Payment command, LocalDate today, AcceptedMethods accepted) {
        LocalDate received = check.optionalDate("receivedOn", command.receivedOn);
        if (received != null && received.isAfter(today)) {
            check.wrong("receivedOn", "ledger.receipt.future");
        }
        Money amount = check.positive("amount", command.amount);
        if (amount != null && amount.compareTo(LARGEST) > 0) {
            check.wrong("amount", "ledger.receipt.too-large");
        }
        PaymentDraft draft =
                new PaymentDraft(
                        amount,
                        check.choice("method", command.method, PaymentMethod.class),
                        received == null ? today : received,
                        check.optionalText("payer", command.payer, 100),
                        check.optionalText("externalRef", command.externalRef, 100),
                        check.optionalText("entity", command.entity, 10),
                        check.optionalText("note", command.note, 400));
        accepted.check(check, draft.method(), draft.externalRef());
        return draft;
    }

    /** What is written on the receipt. */
    Receipt.Taken taken(long entityId, String debtorName, Long replaces, String keptFor) {
        return new Receipt.Taken(
                entityId,
                method,
                receivedOn,
                payer == null ? debtorName : payer,
                externalRef,
                note,
                amount,
                replaces,
                keptFor);
    }
}
