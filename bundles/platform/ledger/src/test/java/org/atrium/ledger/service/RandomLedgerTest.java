package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.atrium.common.Money;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.EntryRow;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.api.ReverseReceipt;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.Test;

/** Whatever happens, an account rebuilt from its entries equals the account shown (rule 3). */
public class RandomLedgerTest {
    private static final int SEEDS = 4;
    private static final int STEPS = 40;

    @Test
    public void anAccountRebuiltFromItsEntriesEqualsTheAccountShown() {
        LedgerFixture books = new LedgerFixture();
        books.registry.customer(1, "张宇强");
        for (int seed = 1; seed <= SEEDS; seed++) {
            long house = 100 + seed;
            books.registry
                    .house(house, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(house, 1, "2019-09-27", null);
            live(books, house, new Random(seed));
        }
        assertEquals(List.of(), books.ask(books.reports::check).violations);
        assertEquals("0.00", books.ask(books.reports::check).sum);
    }

    private static void live(LedgerFixture books, long house, Random random) {
        List<String> standing = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            String amount = random.nextInt(30_000) + "." + (10 + random.nextInt(90));
            int dice = random.nextInt(10);
            if (dice < 4) {
                Part part = Part.values()[random.nextInt(3)];
                String due = "2026-" + String.format("%02d", 1 + random.nextInt(12)) + "-28";
                books.charge(house, part, due, amount);
            } else if (dice < 8 || standing.isEmpty()) {
                standing.add(books.pay(house, amount).id);
            } else {
                ReverseReceipt command = new ReverseReceipt();
                command.reason = "seed";
                String id = standing.remove(random.nextInt(standing.size()));
                books.ask(() -> books.receipts.reverse(id, command));
            }
            compare(books.account(house));
        }
    }

    private static void compare(AccountView account) {
        Money entries = Money.ZERO;
        for (EntryRow entry : account.entries) {
            entries = entries.plus(Money.parse(entry.amount));
        }
        Money open = Money.ZERO;
        for (OpenChargeRow charge : account.open) {
            Money left = Money.parse(charge.open);
            assertTrue(left.signum() > 0 && left.compareTo(Money.parse(charge.amount)) <= 0);
            open = open.plus(left);
        }
        assertEquals(entries, Money.parse(account.balance));
        assertEquals(entries, open.minus(Money.parse(account.credit)));
    }
}
