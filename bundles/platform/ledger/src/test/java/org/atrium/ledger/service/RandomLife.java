package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.atrium.common.Money;
import org.atrium.common.Problem;
import org.atrium.ledger.api.AdjustmentView;
import org.atrium.ledger.api.Designation;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.PayerReceiptView;
import org.atrium.ledger.api.RecordPayerReceipt;
import org.atrium.ledger.api.RefundView;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.testkit.LedgerFixture;

/** One account on which things happen at random, as desks do them. */
final class RandomLife {
    private static final List<String> LOWERING =
            List.of("DISCOUNT", "WAIVER", "WRITE_OFF", "CORRECTION_DOWN");
    private static final Set<String> FAIR =
            Set.of(
                    "ledger.account.no-credit",
                    "ledger.adjustment.nothing-left",
                    "ledger.refund.more-than-credit");

    private final LedgerFixture books;
    private final ApprovalBooks approvals;
    private final long house;
    private final Random random;
    private final List<String> standing = new ArrayList<>();
    private final List<Long> charges = new ArrayList<>();
    private final PayerReceiptService payers;
    private int payments;

    RandomLife(ApprovalBooks approvals, long house, Random random) {
        this.approvals = approvals;
        books = approvals.books;
        this.house = house;
        this.random = random;
        payers =
                new PayerReceiptService(
                        books.platform.transactions,
                        books.unit,
                        books.desk,
                        books.platform.numbering,
                        books.platform.audit,
                        books.receipts);
    }

    /** From 0.10 to 3,000.99. */
    String amount() {
        return random.nextInt(3_000) + "." + (10 + random.nextInt(90));
    }

    /** Does one thing; a refusal that a desk would meet too changes nothing. */
    void step() {
        try {
            act(random.nextInt(15));
        } catch (Problem refused) {
            if (!FAIR.contains(refused.code())) {
                throw refused;
            }
        }
    }

    private void act(int dice) {
        if (dice < 4 || charges.isEmpty()) {
            charge();
        } else if (dice < 6) {
            standing.add(books.pay(house, amount()).id);
        } else if (dice < 8) {
            payWhatIsWished();
        } else if (dice == 8 && !standing.isEmpty()) {
            reverse(standing.get(random.nextInt(standing.size())));
        } else if (dice == 9) {
            books.useCredit(house);
        } else if (dice == 10) {
            lower();
        } else if (dice == 11) {
            refund();
        } else if (dice == 12) {
            payAsPayer();
        } else if (dice == 13) {
            standing.add(books.payAhead(house, amount(), item()).id);
        } else {
            raiseOrCancel();
        }
    }

    /** By the receipt over all houses of a payer; every other one is taken back at once. */
    private void payAsPayer() {
        RecordPayerReceipt command = new RecordPayerReceipt();
        command.amount = Money.of(amount()).view();
        command.method = "CASH";
        command.creditHouseId = Long.toString(house);
        String payer = books.account(house).debtor.id;
        String key = "payer-" + house + "-" + ++payments;
        PayerReceiptView taken = books.keyed(key, () -> payers.record(payer, command));
        if (random.nextBoolean()) {
            ReverseReceipt why = new ReverseReceipt();
            why.reason = "错收";
            books.ask(() -> payers.reverse(taken.id, why));
        }
    }

    private void charge() {
        Part part = Part.values()[random.nextInt(3)];
        String due = "2026-" + String.format("%02d", 1 + random.nextInt(12)) + "-28";
        charges.add(books.charge(house, item(), part, due, amount()));
    }

    private String item() {
        return random.nextBoolean() ? "PROPERTY_FEE" : "PARKING";
    }

    private void payWhatIsWished() {
        List<OpenChargeRow> open = books.account(house).open;
        Money total = Money.of(amount());
        List<Designation> wishes = new ArrayList<>();
        Money wished = Money.ZERO;
        for (OpenChargeRow charge : open) {
            Money left = Money.parse(charge.open);
            if (random.nextBoolean() && wished.plus(left).compareTo(total) <= 0) {
                Designation wish = new Designation();
                wish.chargeId = charge.chargeId;
                wish.amount = random.nextBoolean() ? null : charge.open;
                wishes.add(wish);
                wished = wished.plus(left);
            }
        }
        Designation[] all = wishes.toArray(Designation[]::new);
        standing.add(books.pay(house, total.toString(), all).id);
    }

    /** What was given back stays given back. */
    private void reverse(String receipt) {
        try {
            books.reverse(receipt);
            standing.remove(receipt);
        } catch (Problem refused) {
            if (!"ledger.receipt.refunded".equals(refused.code())) {
                throw refused;
            }
        }
    }

    private void refund() {
        Money credit = Money.parse(books.account(house).credit);
        String amount = random.nextBoolean() && credit.signum() > 0 ? credit.toString() : "0.01";
        RefundView asked = approvals.refund(house, amount);
        RefundView signed = approvals.sign("manager", "CsManager", asked);
        if (signed.process.open && "REQUESTED".equals(signed.process.state)) {
            approvals.sign("gm", "GeneralManager", asked);
        }
        approvals.payOut(asked, "TRANSFER");
    }

    private void lower() {
        List<OpenChargeRow> open = books.account(house).open;
        if (open.isEmpty()) {
            charge();
            return;
        }
        OpenChargeRow charge = open.get(random.nextInt(open.size()));
        String part = random.nextBoolean() ? charge.open.amount : "0.01";
        String kind = LOWERING.get(random.nextInt(LOWERING.size()));
        adjust(Long.parseLong(charge.chargeId), kind, part);
    }

    private void raiseOrCancel() {
        long charge = charges.get(random.nextInt(charges.size()));
        boolean up = random.nextBoolean();
        adjust(charge, up ? "CORRECTION_UP" : "CANCELLATION", up ? amount() : null);
    }

    private void adjust(long charge, String kind, String amount) {
        AdjustmentView asked = approvals.request(charge, kind, amount);
        Money size = Money.parse(asked.amount);
        Money worth = size.signum() < 0 ? size.negated() : size;
        boolean small = worth.compareTo(Money.of("1000.00")) <= 0;
        approvals.approve("gm", small ? "CsManager" : "GeneralManager", asked);
    }
}
