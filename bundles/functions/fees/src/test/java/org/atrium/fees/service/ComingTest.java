package org.atrium.fees.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.fees.api.ComingFees;
import org.atrium.fees.api.ComingView;
import org.atrium.fees.domain.FeePolicies;
import org.atrium.ledger.api.AccountView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** FE-07: what coming periods come to, and paying ahead for them. */
public class ComingTest {
    private static final long OWNER = 1;

    private final LadderFixture ladder = new LadderFixture();
    private final ComingService service =
            new ComingService(
                    ladder.platform.transactions,
                    ladder.fees.unit,
                    ladder.fees.desk,
                    ladder.houses);

    /** On 06-20; house 201 of 100 square metres at 3.00 a month. */
    @Before
    public void open() {
        ladder.books.today(LocalDate.parse("2026-06-20"));
        ladder.fees.price("\"3.00\"");
        ladder.books
                .registry
                .house(201, "RESIDENCE", "100.00", "2020-01-01")
                .payer(201, OWNER, "2020-01-01", null);
    }

    @After
    public void close() {
        ladder.close();
    }

    @Test
    public void theMonthsBeginWithTheFirstThatIsNotBilled() {
        assertComing(2, "600.00", "2026-06-01 2026-07-01 300.00", "2026-07-01 2026-08-01 300.00");
        ladder.fees.bill("2026-06");
        assertComing(2, "600.00", "2026-07-01 2026-08-01 300.00", "2026-08-01 2026-09-01 300.00");
        String billed = "SELECT COUNT(*) FROM FEES.BILLED WHERE HOUSE_ID = 201";
        assertEquals(List.of("1"), ladder.books.texts(billed));
        assertEquals(List.of("0"), ladder.books.texts("SELECT COUNT(*) FROM LEDGER.STAGED_CHARGE"));
    }

    @Test
    public void aPriceThatIsKnownCountsFromItsDayAndCyclesAreWhole() {
        ladder.fees.policy(FeePolicies.UNIT_PRICE, "2026-08-16", "\"4.00\"");
        ladder.fees.policy(FeePolicies.CYCLE, "2026-07-01", "\"QUARTER\"");
        ladder.fees.bill("2026-06");
        assertComing(1, "1051.61", "2026-07-01 2026-10-01 1051.61");
    }

    /** What is paid ahead settles just these bills. */
    @Test
    public void whatWasPaidAheadSettlesTheBillsToTheCent() {
        String amount = ask(201, OWNER, 3).amount.amount;
        ladder.books.payAhead(201, amount, "PROPERTY_FEE");
        for (String month : List.of("2026-06", "2026-07", "2026-08")) {
            ladder.fees.bill(month);
        }
        AccountView account = ladder.books.account(201);
        assertEquals(List.of(), account.open);
        assertEquals("0.00", account.credit.amount);
    }

    @Test
    public void whoDoesNotPayForTheHouseHasNothingComing() {
        ComingView nothing = ask(201, 2, 12);
        assertEquals("0.00", nothing.amount.amount);
        assertEquals(List.of(), nothing.lines);
        assertNull(nothing.fromDay);
    }

    @Test
    public void whatCannotBeComputedIsRefusedInWords() {
        assertRefused("common.input.invalid", 201, null);
        assertRefused("common.input.invalid", 201, 0);
        assertRefused("common.input.invalid", 201, 37);
        assertRefused("fees.house.not-found", 999, 3);
        ladder.books
                .registry
                .house(202, "RESIDENCE", "0.00", "2020-01-01")
                .payer(202, OWNER, "2020-01-01", null);
        assertRefused("fees.house.not-billable", 202, 3);
    }

    private void assertRefused(String code, long house, Integer months) {
        Problem refused = assertThrows(Problem.class, () -> ask(house, OWNER, months));
        assertEquals(code, refused.code());
    }

    private void assertComing(int months, String amount, String... lines) {
        ComingView coming = ask(201, OWNER, months);
        assertEquals(
                List.of(lines),
                coming.lines.stream()
                        .map(l -> l.fromDay + " " + l.toDay + " " + l.amount.amount)
                        .toList());
        assertEquals(amount, coming.amount.amount);
    }

    private ComingView ask(long house, long debtor, Integer months) {
        ComingFees command = new ComingFees();
        command.houseId = Long.toString(house);
        command.debtor = Long.toString(debtor);
        command.months = months;
        return ladder.platform.callers.as(
                ladder.platform.caller("cashier", Roles.CASHIER), () -> service.of(command));
    }
}
