package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.RecordReceipt;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.domain.AheadItem;
import org.atrium.ledger.domain.Allocator;

/** A receipt's command as values. */
record ReceiptDraft(
        long houseId,
        Long debtorId,
        PaymentDraft payment,
        List<Allocator.Wish> wishes,
        Long replaces,
        String keptFor) {
    /** Reads the command; every wrong field is named. */
    static ReceiptDraft parse(RecordReceipt command, LocalDate today, AcceptedMethods accepted) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        AheadItem keptFor = check.optionalChoice("keptFor", command.keptFor, AheadItem.class);
        ReceiptDraft draft =
                new ReceiptDraft(
                        house == null ? 0 : house,
                        check.optionalId("debtor", command.debtor),
                        PaymentDraft.parse(check, command, today, accepted),
                        wishes(check, command.allocateTo),
                        check.optionalId("replaces", command.replaces),
                        keptFor == null ? null : keptFor.name());
        check.done();
        return draft;
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
