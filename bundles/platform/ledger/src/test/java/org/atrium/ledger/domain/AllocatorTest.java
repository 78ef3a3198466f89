package org.atrium.ledger.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.Money;
import org.atrium.ledger.api.Part;
import org.junit.Test;

/** Civil Code art. 560 and 561; figures of issue 5. */
public class AllocatorTest {
    private static final AllocationOrder LEGAL =
            new AllocationOrder(List.of(Part.COST, Part.LATE_FEE, Part.PRINCIPAL));
    private static final AllocationOrder PRINCIPAL_FIRST =
            new AllocationOrder(List.of(Part.PRINCIPAL, Part.LATE_FEE, Part.COST));

    private final List<OpenCharge> debt =
            List.of(
                    open(1, Part.PRINCIPAL, "2026-05-31", "100.00"),
                    open(2, Part.COST, "2026-06-30", "5.00"),
                    open(3, Part.LATE_FEE, "2026-06-30", "0.25"));

    @Test
    public void costsAndLateFeeArePaidBeforeThePrincipal() {
        assertEquals("2:5.00 3:0.25 1:94.75", spread("100.00", debt, List.of(), LEGAL));
    }

    @Test
    public void aProjectMayPutThePrincipalFirst() {
        assertEquals("1:100.00", spread("100.00", debt, List.of(), PRINCIPAL_FIRST));
    }

    @Test
    public void whatThePayerDesignatesComesFirst() {
        List<Allocator.Wish> wish = List.of(new Allocator.Wish(1, Money.of("60.00")));
        assertEquals("1:94.75 2:5.00 3:0.25", spread("100.00", debt, wish, LEGAL));
    }

    @Test
    public void eachShareSaysWhatWasNamedAndWhichOrderGaveTheRest() {
        List<Allocator.Wish> wishes =
                List.of(
                        new Allocator.Wish(1, Money.of("60.00")),
                        new Allocator.Wish(3, Money.of("0.25")));
        List<Share> shares = Allocator.spread(Money.of("90.25"), debt, wishes, null, LEGAL);
        assertEquals(
                List.of(
                        new Share(1, Part.PRINCIPAL, Money.of("85.00"), Money.of("60.00"), LEGAL),
                        new Share(3, Part.LATE_FEE, Money.of("0.25"), Money.of("0.25"), null),
                        new Share(2, Part.COST, Money.of("5.00"), Money.ZERO, LEGAL)),
                shares);
    }

    @Test
    public void aDesignationWithoutAmountTakesAllThatIsOpen() {
        List<Allocator.Wish> wish = List.of(new Allocator.Wish(3, null));
        assertEquals("3:0.25 2:4.75", spread("5.00", debt, wish, LEGAL));
    }

    @Test
    public void withinAPartTheOldestDueComesFirst() {
        List<OpenCharge> two =
                List.of(
                        open(1, Part.PRINCIPAL, "2026-07-31", "30.00"),
                        open(2, Part.PRINCIPAL, "2026-06-30", "30.00"));
        assertEquals("2:30.00 1:10.00", spread("40.00", two, List.of(), LEGAL));
    }

    @Test
    public void whatIsLeftIsNotAllocated() {
        assertEquals("2:5.00 3:0.25 1:100.00", spread("200.00", debt, List.of(), LEGAL));
    }

    @Test
    public void nobodyDesignatesMoreThanIsOpenOrPaid() {
        assertRefused("200.00", new Allocator.Wish(2, Money.of("5.01")));
        assertRefused("50.00", new Allocator.Wish(1, Money.of("60.00")));
        assertThrows(
                Conflict.class,
                () -> spread("1.00", debt, List.of(new Allocator.Wish(9, null)), LEGAL));
    }

    @Test
    public void thePolicyNamesEachPartOnce() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertEquals(
                LEGAL, AllocationOrder.KEY.read(json.readTree(AllocationOrder.KEY.defaultJson())));
        assertThrows(
                IllegalArgumentException.class,
                () -> AllocationOrder.KEY.read(json.readTree("[\"COST\",\"COST\",\"LATE_FEE\"]")));
        assertThrows(
                IllegalArgumentException.class, () -> AllocationOrder.KEY.read(json.readTree("1")));
    }

    private void assertRefused(String amount, Allocator.Wish wish) {
        assertThrows(InvalidInput.class, () -> spread(amount, debt, List.of(wish), LEGAL));
    }

    private static String spread(
            String amount, List<OpenCharge> open, List<Allocator.Wish> wishes, AllocationOrder o) {
        return String.join(
                " ",
                Allocator.spread(Money.of(amount), open, wishes, null, o).stream()
                        .map(s -> s.chargeId() + ":" + s.amount())
                        .toList());
    }

    private static OpenCharge open(long id, Part part, String due, String amount) {
        return new OpenCharge(id, "PROPERTY_FEE", part, LocalDate.parse(due), Money.of(amount));
    }
}
