package org.atrium.ledger.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atrium.ledger.api.Part;
import org.atrium.ledger.testkit.LedgerFixture;
import org.atrium.registry.api.OwnerChangeCheck.Objection;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-03: arrears of the old owner speak against a change of owner. */
public class ArrearsCheckTest {
    private static final long HOUSE = 901;
    private static final long OWNER = 902;

    private final LedgerFixture books = new LedgerFixture();
    private ArrearsCheck check;

    @Before
    public void open() {
        books.registry
                .house(HOUSE, "RESIDENCE", "90.00", "2026-01-01")
                .customer(OWNER, "张三")
                .payer(HOUSE, OWNER, "1900-01-01", null);
        check =
                new ArrearsCheck(
                        books.unit,
                        books.platform.callers,
                        books.platform.clock,
                        books.platform.policies,
                        (code, arguments, language) -> code + arguments);
    }

    @After
    public void close() {
        books.platform.close();
    }

    @Test
    public void whoOwesNothingMayGo() {
        assertEquals(List.of(), asked(Set.of(OWNER)));
        assertEquals(List.of(), asked(Set.of()));
    }

    @Test
    public void openChargesBlockByItemAndTotal() {
        books.charge(HOUSE, Part.PRINCIPAL, "2026-10-31", "120.00");
        books.charge(HOUSE, Part.PRINCIPAL, "2026-09-30", "60.50");
        Objection found = asked(Set.of(OWNER)).get(0);
        assertTrue(found.blocks());
        assertEquals("ledger.arrears.of-owner", found.code());
        assertTrue(found.words(), found.words().contains("180.50"));
        assertTrue(found.words(), found.words().contains("张三"));
        assertEquals("another customer's arrears", List.of(), asked(Set.of(777L)));
        books.pay(HOUSE, "180.50");
        assertEquals(List.of(), asked(Set.of(OWNER)));
    }

    @Test
    public void byPolicyTheyOnlyWarn() {
        books.charge(HOUSE, Part.PRINCIPAL, "2026-10-31", "120.00");
        books.platform.setPolicy(ArrearsCheck.BLOCKS, LocalDate.of(2020, 1, 1), "false");
        assertFalse(asked(Set.of(OWNER)).get(0).blocks());
    }

    private List<Objection> asked(Set<Long> leaving) {
        return books.ask(() -> check.objections(HOUSE, leaving));
    }
}
