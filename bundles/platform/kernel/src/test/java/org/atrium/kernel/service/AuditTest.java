package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.common.NotFound;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.AuditRow;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.domain.AuditRetention;
import org.junit.After;
import org.junit.Test;

/** Who changed what: masked, found, compared, kept as long as it must be and no longer. */
public class AuditTest {
    private static final PageRequest ALL = PageRequest.of(null, null, null);

    private final SettingsFixture given = new SettingsFixture();

    @After
    public void close() {
        given.platform.close();
    }

    private void record(String entity, long id, Object before, Object after) {
        given.platform.audit.record(entity, id, "change", before, after);
    }

    private static AuditQuery query(String entity, String user, String q) {
        return AuditQuery.of(entity, null, user, null, null, null, q);
    }

    private List<AuditRow> rows(AuditQuery query) {
        return given.trail.list(query, ALL).items;
    }

    @Test
    public void theRowShowsWhatDiffersAndNoNumberOfAPerson() {
        record(
                "registry.customer",
                7,
                Map.of("name", "朱凯", "phone", "19910000001"),
                Map.of("name", "朱凯", "phone", "19910000002"));
        AuditRow row = rows(query("registry.customer", null, null)).get(0);
        assertEquals(1, row.changes.size());
        assertEquals("phone", row.changes.get(0).field);
        assertEquals("199****0001", row.changes.get(0).before.asText());
        assertEquals("199****0002", row.changes.get(0).after.asText());
        assertEquals(
                0,
                given.platform.database.count(
                        "KERNEL.AUDIT WHERE AFTER_JSON LIKE '%19910000002%'"));
    }

    @Test
    public void whoActsAsADeputyIsNamedWithTheAbsentPerson() {
        Caller desk = given.platform.caller("desk", "FrontDesk", "CsManager");
        Caller deputy =
                new Caller(
                        desk.user(),
                        "前台",
                        desk.roles(),
                        desk.project(),
                        "zh",
                        "r1",
                        null,
                        null,
                        null,
                        Map.of("CsManager", "manager"),
                        null);
        assertEquals("manager", deputy.absentFor(Set.of("CsManager", "Finance")));
        assertNull(deputy.absentFor(Set.of("CsManager", "FrontDesk")));
        given.platform.callers.as(
                deputy,
                () -> {
                    given.platform.callers.inPlaceOf("manager");
                    record("a.one", 1, null, Map.of());
                    return null;
                });
        given.platform.callers.as(
                deputy,
                () -> {
                    record("a.one", 2, null, Map.of());
                    return null;
                });
        List<AuditRow> rows = rows(query("a.one", null, null));
        assertEquals("前台", rows.get(1).name);
        assertEquals("manager", rows.get(1).insteadOf);
        assertNull(rows.get(0).insteadOf);
        assertEquals(1, rows(query("a.one", "manager", null)).size());
    }

    @Test
    public void rowsAreFilteredByEverythingThatNamesThem() {
        record("a.one", 1, null, Map.of("note", "100% 漏水_"));
        given.platform.actAs("desk");
        record("a.two", 2, Map.of("note", "漏水"), null);
        assertEquals(1, rows(query("a.one", null, null)).size());
        assertEquals(1, rows(query(null, "desk", null)).size());
        assertEquals(2, rows(query(null, null, "漏水")).size());
        assertEquals(1, rows(query(null, null, "100% 漏水_")).size());
        assertEquals(0, rows(query(null, null, "1_0%")).size());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        AuditQuery later =
                AuditQuery.of(null, null, null, null, today.plusDays(2).toString(), null, null);
        assertEquals(0, rows(later).size());
    }

    @Test
    public void aProjectSeesItsOwnRowsAndTheGroupSeesAll() {
        record("a.one", 1, null, Map.of());
        String mine = rows(query("a.one", null, null)).get(0).id;
        given.platform.callers.actAs(
                given.platform.caller(given.platform.found("river-view"), "it", "group-it"));
        assertEquals(0, rows(query("a.one", null, null)).size());
        assertThrows(NotFound.class, () -> given.trail.get(mine));
        given.platform.callers.actAs(Caller.system(null));
        record("identity.login", 3, null, Map.of("user", "it"));
        assertEquals(2, given.trail.listGroup(null, query(null, null, null), ALL).items.size());
        assertEquals(
                "jade-garden",
                given.trail
                        .listGroup("jade-garden", query(null, null, null), ALL)
                        .items
                        .get(0)
                        .project);
        assertEquals("a.one", given.trail.getOfGroup(mine).entity);
        assertThrows(
                NotFound.class, () -> given.trail.listGroup("x", query(null, null, null), ALL));
    }

    @Test
    public void rowsGoWhenTheirTimeIsOverAndThatIsSaid() {
        for (int i = 0; i < 1_203; i++) {
            record("a.old", i, null, null);
        }
        given.platform.callers.actAs(Caller.system(null));
        record("identity.login", 1, null, null);
        grow(200);
        given.platform.callers.actAs(given.platform.caller("it"));
        record("a.new", 1, null, null);
        assertEquals(0, cleaner().clean());
        given.platform.setPolicy(AuditRetention.MONTHS, LocalDate.of(2020, 1, 1), "6");
        assertEquals(1_204, cleaner().clean());
        assertEquals(1, given.platform.database.count("KERNEL.AUDIT WHERE ENTITY = 'a.new'"));
        assertEquals(
                3, given.platform.database.count("KERNEL.AUDIT WHERE ENTITY = 'kernel.audit'"));
        AuditRow said = rows(query("kernel.audit", null, null)).get(0);
        assertEquals("remove", said.action);
        assertEquals(203, said.after.get("rows").asInt());
        assertEquals(0, cleaner().clean());
    }

    @Test
    public void lessThanSixMonthsIsRefused() {
        assertEquals(6, AuditRetention.MONTHS.shape().min().intValue());
        assertThrows(
                IllegalArgumentException.class,
                () -> AuditRetention.MONTHS.read(given.platform.json.tree("5")));
        Instant kept = AuditRetention.keptFrom(Instant.parse("2026-08-31T00:00:00Z"), 6);
        assertEquals(Instant.parse("2026-02-28T00:00:00Z"), kept);
        assertTrue(AuditRetention.MONTHS.defaultJson().equals("60"));
    }

    /** Makes all rows this many days older. */
    private void grow(int days) {
        Instant then = Instant.now(Clock.systemUTC()).minus(days, ChronoUnit.DAYS);
        given.platform.unit.joined(
                em -> SqlQuery.sql("UPDATE KERNEL.AUDIT SET HAPPENED_AT = ?", then).execute(em));
    }

    private AuditCleaner cleaner() {
        return new AuditCleaner(
                given.platform.unit,
                given.platform.transactions,
                given.platform.callers,
                given.platform.projects,
                given.platform.policies,
                given.platform.clock,
                given.platform.audit);
    }
}
