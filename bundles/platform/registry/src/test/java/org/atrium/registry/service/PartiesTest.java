package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.CorrectParty;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.OwnerInput;
import org.atrium.registry.api.PartyView;
import org.atrium.registry.api.RecordOwners;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-01 and PR-03: who is what to a house in time, and who pays. */
public class PartiesTest {
    private static final LocalDate PAST = LocalDate.of(2020, 1, 1);

    private final RegistryFixture registry = new RegistryFixture();
    private String id;

    @Before
    public void open() {
        registry.csv("1栋,1单元,101,住宅,90,,,,");
        id =
                registry.queries
                        .list(new HouseSelection(), PageRequest.of(null, null, null))
                        .items
                        .get(0)
                        .id;
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        registry.platform.setPolicy(RegistryPolicies.CASE_REQUIRED, PAST, "false");
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void coOwnersHoldBySharesThatMakeUpTheWhole() {
        assertEquals("registry.owners.not-whole", field(shares("1/2", "1/3")));
        assertEquals("registry.owners.share", field(shares("1/2", "half")));
        assertEquals("registry.owners.count", field(shares("100%")));
        HouseView owned = registry.parties.recordOwners(id, shares("60%", "2/5"));
        assertEquals(
                List.of("甲0 60% true", "甲1 2/5 false"),
                owned.parties.stream()
                        .map(p -> p.name + " " + p.share + " " + p.pays)
                        .sorted()
                        .toList());
        assertEquals("甲0", handOver("2026-02-01").payer);
        assertEquals("registry.owners.one-payer", field(paying(shares("1/2", "1/2"), 0, 1)));
        RecordOwners other = paying(shares("1/2", "1/2"), 1);
        other.from = "2026-05-01";
        assertEquals("甲1", registry.parties.recordOwners(id, other).payer);
        assertEquals("甲0", payerOn("2026-04-30"));
        assertEquals("甲1", payerOn("2026-05-01"));
    }

    @Test
    public void anOwnerIsReplacedOnlyByAChangeOfOwnerWherePolicyWantsIt() {
        owner("张三", "2026-01-01");
        registry.platform.setPolicy(RegistryPolicies.CASE_REQUIRED, PAST.plusDays(1), "true");
        assertEquals("registry.party.owner-change-needed", code(() -> owner("李四", "2026-02-01")));
    }

    @Test
    public void aTenantPaysByAgreementForItsDaysOnly() {
        owner("张三", "2026-01-01");
        handOver("2026-01-15");
        add("TENANT", "王五", "2026-03-01", null);
        InvalidInput bare =
                assertThrows(
                        InvalidInput.class, () -> add("PAYER", "王五", "2026-03-01", "2026-06-01"));
        assertEquals("reason", bare.fields().get(0).field());
        payer("王五", "2026-03-01", "2026-06-01");
        assertEquals("registry.party.overlap", code(() -> payer("赵六", "2026-05-31", null)));
        payer("赵六", "2026-06-01", null);
        assertEquals("张三", payerOn("2026-02-28"));
        assertEquals("王五", payerOn("2026-05-31"));
        assertEquals("赵六", payerOn("2026-06-01"));
        owner("李四", "2026-09-01");
        assertEquals("赵六", payerOn("2026-08-31"));
        assertEquals("李四", payerOn("2026-09-01"));
    }

    @Test
    public void aCorrectionSupersedesAndBothStayReadable() {
        owner("张三", "2026-01-01");
        handOver("2026-01-01");
        owner("李四", "2026-06-01");
        PartyView wrong = named("李四");
        CorrectParty command = new CorrectParty();
        command.from = "2026-05-01";
        assertEquals("common.input.invalid", code(() -> correct(wrong, command)));
        command.reason = "合同日期录错";
        HouseView right = correct(wrong, command);
        assertEquals(1, right.parties.size());
        assertEquals("李四", payerOn("2026-05-01"));
        assertEquals("张三", payerOn("2026-04-30"));
        List<PartyView> all = registry.queries.parties(id, null);
        assertEquals(4, all.size());
        assertEquals(2, all.stream().filter(p -> p.supersededBy != null).count());
        assertEquals("registry.party.not-found", code(() -> correct(wrong, command)));
        command.from = "2026-01-01";
        assertEquals("registry.party.before-previous", code(() -> correct(named("李四"), command)));
    }

    @Test
    public void anEntryThatNeverHeldIsCorrectedToNoDay() {
        add("TENANT", "王五", "2026-03-01", null);
        CorrectParty command = new CorrectParty();
        command.to = "2026-03-01";
        command.reason = "录错房号";
        correct(named("王五"), command);
        assertEquals(List.of(), registry.queries.parties(id, "2026-03-02"));
    }

    @Test
    public void daysThatCannotBeAreRefused() {
        assertEquals("registry.party.too-early", field("TENANT", "1979-01-01", null));
        assertEquals("registry.party.too-late", field("TENANT", "2037-01-01", null));
        assertEquals("registry.party.end-after-start", field("TENANT", "2026-03-01", "2026-03-01"));
        add("TENANT", "王五", "2026-03-01", null);
        assertEquals("registry.party.already", code(() -> add("TENANT", "王五", "2026-04-01", null)));
        add("TENANT", "赵六", "2026-03-01", null);
        EndParty end = new EndParty();
        end.on = "2026-02-01";
        assertEquals(
                "registry.party.end-before-start",
                code(() -> registry.parties.end(id, named("王五").id, end)));
    }

    @Test
    public void ofManyAtOnceOneBecomesTheOwner() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(8);
        registry.platform.setPolicy(RegistryPolicies.CASE_REQUIRED, PAST.plusDays(1), "true");
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String name = "业主" + i;
            all.add(
                    () ->
                            registry.platform.callers.as(
                                    registry.platform.caller("desk" + name, Roles.FRONT_DESK),
                                    () -> {
                                        try {
                                            owner(name, "2026-01-01");
                                            return "owner";
                                        } catch (Problem refused) {
                                            return refused.code();
                                        }
                                    }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : desks.invokeAll(all)) {
            answers.add(each.get());
        }
        desks.shutdown();
        assertEquals(1, answers.stream().filter("owner"::equals).count());
        assertEquals(
                31, answers.stream().filter("registry.party.owner-change-needed"::equals).count());
        assertEquals(1, registry.queries.parties(id, "2026-11-21").size());
    }

    @Test
    public void aDeveloperThatIsNamedLaterOwesWithoutAnyImport() {
        registry.actIn(registry.platform.foundAlone("late"));
        registry.csv("1栋,1单元,101,住宅,90,,,,");
        assertEquals(0, payers());
        ProjectRef late = registry.platform.projects.byCode("late").orElseThrow();
        registry.platform.nameDeveloper(late);
        registry.developers.onApplied(late);
        assertEquals(1, payers());
    }

    /** Whatever the sequence of commands, every day since 1900 has exactly one payer. */
    @Test
    public void thePayersOfRandomHistoriesHaveNoGapAndNoOverlap() {
        for (int seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            registry.csv("1栋,1单元," + (200 + seed) + ",住宅,90,,,,");
            id = find("-" + (200 + seed));
            int granted = 0;
            for (int step = 0; step < 14; step++) {
                try {
                    command(random, step);
                    granted++;
                } catch (Problem refused) {
                    assertTrue(refused.code(), refused.status() < 500);
                }
                assertContinuous(seed + "." + step);
            }
            assertTrue("seed " + seed + " did nothing", granted > 3);
        }
    }

    private void command(Random random, int step) {
        String day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(320)).toString();
        String later = LocalDate.parse(day).plusDays(1 + random.nextInt(90)).toString();
        String name = "人" + random.nextInt(6);
        switch (random.nextInt(8)) {
            case 0 -> owner(name, day);
            case 1 -> {
                RecordOwners shares = shares("1/3", "1/3", "1/3");
                shares.from = day;
                registry.parties.recordOwners(id, paying(shares, random.nextInt(3)));
            }
            case 2 -> payer(name, day, random.nextBoolean() ? null : later);
            case 3 -> add("CONTACT", name, day, null);
            case 4 -> handOver(day);
            case 5, 6 -> {
                List<PartyView> all = registry.queries.parties(id, null);
                CorrectParty command = new CorrectParty();
                command.from = day;
                command.reason = "更正 " + step;
                if (!all.isEmpty()) {
                    correct(all.get(random.nextInt(all.size())), command);
                }
            }
            default -> {
                EndParty end = new EndParty();
                end.on = day;
                List<PartyView> all = registry.queries.parties(id, null);
                if (!all.isEmpty()) {
                    registry.parties.end(id, all.get(random.nextInt(all.size())).id, end);
                }
            }
        }
    }

    private void assertContinuous(String when) {
        List<LocalDate[]> spans =
                registry.desk.read(
                        em ->
                                SqlQuery.sql(
                                                "SELECT FROM_DATE, TO_DATE FROM REGISTRY.V1_PAYER"
                                                        + " WHERE HOUSE_ID = ? ORDER BY FROM_DATE",
                                                Long.parseLong(id))
                                        .list(em, r -> new LocalDate[] {r.date(0), r.date(1)}));
        LocalDate next = LocalDate.of(1900, 1, 1);
        for (LocalDate[] span : spans) {
            assertEquals(when, next, span[0]);
            next = span[1];
        }
        assertEquals(when + ": the last is open", null, next);
    }

    private String find(String q) {
        HouseSelection selection = new HouseSelection();
        selection.q = q;
        return registry.queries.list(selection, PageRequest.of(null, null, null)).items.get(0).id;
    }

    private int payers() {
        long project = registry.platform.callers.current().projectId();
        return registry.desk
                .read(
                        em ->
                                SqlQuery.sql(
                                                "SELECT COUNT(*) FROM REGISTRY.V1_PAYER WHERE"
                                                        + " PROJECT_ID = ?",
                                                project)
                                        .one(em, r -> r.number(0)))
                .intValue();
    }

    private PartyView named(String name) {
        return registry.queries.parties(id, null).stream()
                .filter(p -> p.name.equals(name) && p.supersededBy == null)
                .findFirst()
                .orElseThrow();
    }

    private HouseView correct(PartyView party, CorrectParty command) {
        return registry.corrections.correct(id, party.id, command);
    }

    private String payerOn(String day) {
        return registry.partiesForOthers.payerOn(Long.parseLong(id), LocalDate.parse(day)).name();
    }

    private HouseView handOver(String on) {
        HandOver command = new HandOver();
        command.on = on;
        return registry.states.handOver(id, command);
    }

    private HouseView owner(String name, String from) {
        return add("OWNER", name, from, null);
    }

    private HouseView payer(String name, String from, String to) {
        AddParty command = party("PAYER", name, from, to);
        command.reason = "租赁合同约定";
        return registry.parties.add(id, command);
    }

    private HouseView add(String role, String name, String from, String to) {
        return registry.parties.add(id, party(role, name, from, to));
    }

    private static AddParty party(String role, String name, String from, String to) {
        AddParty command = new AddParty();
        command.role = role;
        command.name = name;
        command.phone = "1990000" + Math.abs(name.hashCode() % 10_000);
        command.from = from;
        command.to = to;
        return command;
    }

    private static RecordOwners shares(String... shares) {
        RecordOwners command = new RecordOwners();
        command.from = "2026-01-01";
        command.holding = "SHARES";
        command.owners = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            OwnerInput owner = new OwnerInput();
            owner.name = "甲" + i;
            owner.phone = "1991000000" + i;
            owner.share = shares[i];
            command.owners.add(owner);
        }
        return command;
    }

    private static RecordOwners paying(RecordOwners command, int... payers) {
        for (int each : payers) {
            command.owners.get(each).pays = true;
        }
        return command;
    }

    private String field(RecordOwners command) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> registry.parties.recordOwners(id, command));
        return refused.fields().get(0).code();
    }

    private String field(String role, String from, String to) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> add(role, "王五", from, to));
        return refused.fields().get(0).code();
    }

    private static String code(Runnable step) {
        return assertThrows(Problem.class, step::run).code();
    }
}
