package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.domain.Allocator;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Receipt;

/** A receipt's command as values. */
record ReceiptDraft(
        long houseId,
        Long debtorId,
        Money amount,
        PaymentMethod method,
        LocalDate receivedOn,
        String payer,
        String externalRef,
        String entity,
        String note,
        List<Allocator.Wish> wishes,
        Long replaces) {
    private static final Money LARGEST = Money.of("999999999.99");

    /** Reads the command; every wrong field is named. */
    static ReceiptDraft parse(RecordReceipt command, LocalDate today, AcceptedMethods accepted) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        LocalDate received = check.optionalDate("receivedOn", command.receivedOn);
        if (received != null && received.isAfter(today)) {
            check.wrong("receivedOn", "ledger.receipt.future");
        }
        Money amount = check.positive("amount", command.amount);
        if (amount != null && amount.compareTo(LARGEST) > 0) {
            check.wrong("amount", "ledger.receipt.too-large");
        }
        ReceiptDraft draft =
                new ReceiptDraft(
                        house == null ? 0 : house,
                        check.optionalId("debtor", command.debtor),
                        amount,
                        check.choice("method", command.method, PaymentMethod.class),
                        received == null ? today : received,
                        check.optionalText("payer", command.payer, 100),
                        check.optionalText("externalRef", command.externalRef, 100),
                        check.optionalText("entity", command.entity, 10),
                        check.optionalText("note", command.note, 400),
                        wishes(check, command.allocateTo),
                        check.optionalId("replaces", command.replaces));
        accepted.check(check, draft.method(), draft.externalRef());
        check.done();
        return draft;
    }

    /** What is written on the receipt. */
    Receipt.Taken taken(long entityId, String debtorName) {
        return new Receipt.Taken(
                entityId,
                method,
                receivedOn,
                payer == null ? debtorName : payer,
                externalRef,
                note,
                amount,
                replaces);
    }

    private static List<Allocator.Wish> wishes(Check check, List<Designation> designations) {
        List<Allocator.Wish> wishes = new ArrayList<>();
        if (designations == null) {
            return wishes;
        }
        for (int i = 0; i < designations.size(); i++) {
            Designation wanted = designations.get(i);
            if (wanted == null) {
                check.missing("allocateTo[" + i + "]");
                continue;
            }
            Long charge = check.id("allocateTo[" + i + "].chargeId", wanted.chargeId);
            Money amount =
                    wanted.amount == null
                            ? null
                            : check.positive("allocateTo[" + i + "].amount", wanted.amount);
            wishes.add(new Allocator.Wish(charge == null ? 0 : charge, amount));
        }
        return wishes;
    }
}
