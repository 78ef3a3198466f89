package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.atrium.common.Money;
import org.atrium.common.PageRequest;
import org.atrium.ledger.api.AccountView;
import org.atrium.ledger.api.EntryRow;
import org.atrium.ledger.api.OpenChargeRow;
import org.atrium.ledger.api.PayerView;
import org.atrium.ledger.api.StatementView;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.testkit.LedgerFixture;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * Whatever happens, an account rebuilt from its entries equals the account shown (rule 3): charges,
 * receipts with and without designation, reversals, adjustments, refunds, use of credit, opening
 * balances, late fees. Three lives are always the same, two are new in each run; {@code
 * -Datrium.seed=n} lives it again.
 */
public class RandomLedgerTest {
    private static final int STEPS = 40;
    private static final long FRESH = Long.getLong("atrium.seed", new Random().nextInt(1_000_000));

    private final LedgerFixture books = new LedgerFixture();
    private final PayerService payers =
            new PayerService(books.platform.transactions, books.unit, books.desk);
    private final StatementService statements =
            new StatementService(
                    books.platform.transactions,
                    books.unit,
                    books.desk,
                    (code, arguments, language) -> code);
    private final OpeningBooks opening = new OpeningBooks(books);
    private final ApprovalBooks approvals = new ApprovalBooks(books);

    @Before
    public void houses() {
        for (long n = 1; n <= 5; n++) {
            books.registry
                    .customer(n, "业主" + n)
                    .house(100 + n, "RESIDENCE", "94.14", "2019-09-27")
                    .payer(100 + n, n, "2019-09-27", null);
        }
    }

    @After
    public void close() {
        books.close();
    }

    @Test
    public void anAccountRebuiltFromItsEntriesEqualsTheAccountShown() {
        live(101, 1);
        live(102, FRESH);
        books.platform.setPolicy(CreditUse.KEY, LocalDate.of(2026, 1, 1), "\"ON_REQUEST\"");
        live(103, 2);
        books.platform.setPolicy(
                LateTerms.KEY, LocalDate.of(2026, 3, 1), "{\"ratePerDay\":\"0.0007\"}");
        live(105, 3);
        live(104, FRESH + 1);
        books.assertSound();
    }

    private void live(long house, long seed) {
        int step = 0;
        try {
            Random random = new Random(seed);
            RandomLife life = new RandomLife(approvals, house, random);
            opening.post(house, life.amount(), life.amount(), life.amount());
            compare(house);
            for (step = 1; step <= STEPS; step++) {
                life.step();
                compare(house);
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("step " + step + " of -Datrium.seed=" + seed, e);
        }
    }

    /** Entries, stored amounts and the statement say the same. */
    private void compare(long house) {
        AccountView account = books.account(house);
        Money entries = Money.ZERO;
        for (EntryRow entry : account.entries) {
            entries = entries.plus(Money.parse(entry.amount));
        }
        Money open = Money.ZERO;
        for (OpenChargeRow charge : account.open) {
            Money left = Money.parse(charge.open);
            assertTrue(left.signum() > 0);
            open = open.plus(left);
        }
        assertEquals(entries, Money.parse(account.balance));
        assertEquals(entries, open.minus(Money.parse(account.credit)));
        PayerView stored = books.ask(() -> payers.get(account.debtor.id));
        assertEquals(open, Money.parse(stored.open));
        assertEquals(account.credit.amount, stored.credit.amount);
        assertEquals(openCharges(account.open), storedCharges(stored));
        StatementView statement = books.ask(() -> statements.statement(year(house), all()));
        assertEquals(account.balance.amount, statement.closing.amount);
        int last = statement.items.size() - 1;
        assertEquals(account.balance.amount, statement.items.get(last).balance.amount);
    }

    private static StatementService.Wanted year(long house) {
        return new StatementService.Wanted(Long.toString(house), null, "2026-01-01", null, null);
    }

    private static PageRequest all() {
        return new PageRequest(PageRequest.EXPORT_ROWS - 1, null);
    }

    private static List<String> openCharges(List<OpenChargeRow> charges) {
        return charges.stream().map(c -> c.chargeId + " " + c.open.amount).sorted().toList();
    }

    private static List<String> storedCharges(PayerView payer) {
        return openCharges(payer.charges.stream().map(c -> c.charge).toList());
    }
}
