package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.PolicyPreviewView;
import org.atrium.kernel.api.PolicyValueRow;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.PreviewPolicy;
import org.atrium.kernel.api.WithdrawPolicy;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Policies are typed, dated, kept whole, planned, withdrawn and foreseen. */
public class PolicyServiceTest {
    private static final String KEY = "test.grace";

    private final SettingsFixture given = new SettingsFixture();

    @Before
    public void today() {
        given.platform.setNow(Instant.parse("2026-11-21T02:00:00Z"));
    }

    @After
    public void close() {
        given.platform.close();
    }

    private PolicyView set(String value, String from) {
        return given.policies.set(KEY, given.entry(value, from));
    }

    private List<PolicyValueRow> history() {
        return given.history.list(KEY, PageRequest.of(null, null, null)).items;
    }

    private static WithdrawPolicy because(String reason) {
        WithdrawPolicy command = new WithdrawPolicy();
        command.reason = reason;
        return command;
    }

    @Test
    public void aKeyTellsItsTypeBoundsAndDefault() {
        PolicyView view = given.policies.get(KEY, null);
        assertEquals("DAYS", view.type);
        assertEquals("0", view.bounds.min);
        assertEquals("60", view.bounds.max);
        assertEquals(7, view.defaultValue.asInt());
        assertEquals(7, view.value.asInt());
        assertTrue(view.isDefault);
        assertNull(view.effectiveFrom);
    }

    @Test
    public void aValueOutOfBoundsIsRefusedWithTheBoundsInWords() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> set("61", "2027-01-01"));
        assertEquals("kernel.policy.value", refused.code());
        assertEquals("value", refused.fields().get(0).field());
        assertEquals("kernel.policy.days", refused.fields().get(0).code());
        assertEquals("60", refused.fields().get(0).arguments().get("max"));
        assertEquals(List.of(), history());
    }

    @Test
    public void aPlannedValueHoldsFromItsDayAndShowsBefore() {
        PolicyView view = set("10", "2027-01-01");
        assertEquals(7, view.value.asInt());
        assertEquals(10, view.planned.value.asInt());
        assertEquals(10, given.policies.get(KEY, "2027-01-01").value.asInt());
    }

    @Test
    public void aPlannedValueIsWithdrawnOnceAndOnlyBeforeItBegins() {
        set("5", "2026-11-01");
        set("10", "2026-11-22");
        List<PolicyValueRow> rows = history();
        assertEquals("PLANNED", rows.get(0).state);
        assertEquals("HOLDS", rows.get(1).state);
        String planned = rows.get(0).id;
        Conflict begun =
                assertThrows(
                        Conflict.class,
                        () -> given.history.withdraw(KEY, rows.get(1).id, because("错")));
        assertEquals("kernel.policy.begun", begun.code());
        assertThrows(InvalidInput.class, () -> given.history.withdraw(KEY, planned, because(" ")));
        assertEquals("WITHDRAWN", given.history.withdraw(KEY, planned, because("录错")).state);
        Conflict twice =
                assertThrows(
                        Conflict.class, () -> given.history.withdraw(KEY, planned, because("录错")));
        assertEquals("kernel.policy.withdrawn", twice.code());
        assertThrows(NotFound.class, () -> given.history.withdraw(KEY, "x", because("录错")));
        assertEquals(5, given.policies.get(KEY, "2027-01-01").value.asInt());
        assertEquals("it", history().get(0).withdrawnBy);
        assertEquals(
                List.of("set", "set", "withdraw"), given.platform.records.audited(a -> a.action()));
    }

    @Test
    public void settingTheSameAgainChangesNothing() {
        long version = set("10", "2027-01-01").version;
        assertEquals(version, set("10", "2027-01-01").version);
        assertEquals(1, history().size());
    }

    @Test
    public void aChangeOnAnOldViewIsRefused() {
        set("10", "2027-01-01");
        given.platform.callers.actAs(
                TestPlatform.seeing(given.platform.caller("it", "group-it"), 0L));
        Conflict stale = assertThrows(Conflict.class, () -> set("11", "2027-01-01"));
        assertEquals(412, stale.status());
    }

    @Test
    public void aPreviewTellsTheEffectsAndWritesNothing() {
        set("10", "2027-01-01");
        PreviewPolicy asked = new PreviewPolicy();
        asked.value = given.platform.json.tree("9");
        asked.effectiveFrom = "2026-12-01";
        PolicyPreviewView view = given.foresight.preview(KEY, asked);
        assertEquals(10, view.days);
        assertEquals(7, view.before.asInt());
        assertEquals(2, view.effects.get(0).count);
        assertEquals(3, view.timeline.size());
        assertEquals("2026-12-01", view.timeline.get(0).to);
        assertTrue(view.timeline.get(1).isNew);
        assertEquals("2027-01-01", view.timeline.get(1).to);
        assertFalse(view.timeline.get(2).isNew);
        assertEquals(1, history().size());
    }

    @Test
    public void aListIsSearchedByKeyAndTitle() {
        assertEquals(1, given.policies.list(null, "宽限", null).size());
        assertEquals(1, given.policies.list(null, "GRACE", "test").size());
        assertEquals(0, given.policies.list(null, "nothing", null).size());
        assertEquals(0, given.policies.list(null, null, "fees").size());
    }
}
