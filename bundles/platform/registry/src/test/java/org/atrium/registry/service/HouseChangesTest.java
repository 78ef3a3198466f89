package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.api.ApplyHouseChange;
import org.atrium.registry.api.ChangeState;
import org.atrium.registry.api.HouseChangeStep;
import org.atrium.registry.api.HouseChangeView;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.OwnerChangeCheck;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class HouseChangesTest {
    private static final String TODAY = RegistryFixture.TODAY.toString();

    private final RegistryFixture registry = new RegistryFixture();
    private final List<OwnerChangeCheck.Objection> against = new ArrayList<>();
    private HouseChanges changes;

    @Before
    public void houses() {
        registry.objections.ask(
                new OwnerChangeCheck() {
                    @Override
                    public List<Objection> objections(long houseId, Set<Long> leaving) {
                        return List.of();
                    }

                    @Override
                    public List<Objection> againstRetiring(long houseId, LocalDate on) {
                        return against;
                    }
                });
        changes = registry.houseChanges;
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19900001001,,2020-01-01",
                "1栋,1单元,102,住宅,60,张三,19900001001,,2020-01-01",
                "1栋,1单元,103,住宅,80,李四,19900001002,,2020-01-01");
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void aSplitHouseEndsAndItsPartsBeginWithItsOwner() {
        String old = id("1栋-1单元-101");
        HouseChangeView applied = apply("SPLIT", List.of(old), "101A", "101B");
        assertEquals("1栋-1单元-101A、1栋-1单元-101B", applied.after);
        HouseChangeView done = effective(applied);
        assertEquals("EFFECTIVE", done.state);
        assertEquals(2, done.newHouses.size());
        HouseView before = registry.queries.view(old);
        assertEquals(RegistryFixture.TODAY, before.retiredOn);
        assertEquals("1栋-1单元-101A", before.became.get(0).name);
        assertEquals(List.of(), before.parties);
        assertTrue(before.next.isEmpty());
        HouseView part = registry.queries.view(before.became.get(0).id);
        assertEquals("1栋-1单元-101", part.cameFrom.get(0).name);
        assertEquals("张三", part.parties.get(0).name);
        assertEquals("张三", part.payer);
        assertEquals("HANDED_OVER", part.delivery);
        assertEquals(List.of("1900-01-01", "2020-01-01"), payers(old, "FROM_DATE"));
        assertEquals(List.of("2020-01-01", TODAY), payers(old, "TO_DATE"));
        assertEquals(List.of(TODAY), payers(part.id, "FROM_DATE"));
        assertEquals(
                List.of("1栋-1单元-101A", "1栋-1单元-101B", "1栋-1单元-102", "1栋-1单元-103"), names(null));
        assertEquals(List.of("1栋-1单元-101"), names("true"));
        assertEquals(4, registry.queries.figures().houses);
    }

    @Test
    public void whatIsNoMoreTakesNoCommandAndNoLedger() {
        String old = id("1栋-1单元-101");
        effective(apply("SPLIT", List.of(old), "101A", "101B"));
        ChangeState command = new ChangeState();
        command.state = "SUSPENDED";
        command.reason = "停";
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        assertEquals(
                "registry.house.retired", refused(() -> registry.states.service(old, command)));
        assertEquals(
                "registry.house.retired",
                refused(() -> apply("SPLIT", List.of(old), "101C", "101D")));
        assertEquals(
                RegistryFixture.TODAY,
                registry.housesForOthers.byId(Long.parseLong(old)).retiredOn());
        ImportResult again =
                registry.csv(
                        "1栋,1单元,101,住宅,91,张三,19900001001,,2020-01-01",
                        "1栋,1单元,101A,住宅,45,张三,19900001001,,2020-01-01");
        assertEquals(1, again.rejectedRows);
        assertEquals("registry.import.retired", again.rejected.get(0).code);
        String part = registry.queries.view(old).became.get(0).id;
        assertEquals(List.of(TODAY), payers(part, "FROM_DATE"));
    }

    @Test
    public void mergedHousesHaveOneOwner() {
        assertEquals(
                "registry.house-change.owners-differ",
                refused(
                        () ->
                                apply(
                                        "MERGE",
                                        List.of(id("1栋-1单元-101"), id("1栋-1单元-103")),
                                        "101-103")));
        HouseChangeView done =
                effective(apply("MERGE", List.of(id("1栋-1单元-101"), id("1栋-1单元-102")), "101-102"));
        HouseView whole = registry.queries.view(done.newHouses.get(0).id);
        assertEquals(2, whole.cameFrom.size());
        assertEquals("张三", whole.payer);
    }

    @Test
    public void moneyOpenCasesAndTheOwnApplicationStandInTheWay() {
        HouseChangeView applied = apply("SPLIT", List.of(id("1栋-1单元-101")), "101A", "101B");
        assertEquals(
                "registry.house-change.under-way",
                refused(() -> apply("SPLIT", List.of(id("1栋-1单元-101")), "101C", "101D")));
        registry.platform.actAs("desk", Roles.CS_MANAGER);
        assertEquals(
                "registry.house-change.own",
                refused(() -> changes.approve(applied.id, new HouseChangeStep())));
        against.add(new OwnerChangeCheck.Objection("ledger.retire.arrears", "还有欠费。", true));
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        assertEquals(
                "registry.house-change.objection",
                refused(() -> changes.approve(applied.id, new HouseChangeStep())));
        assertEquals(List.of("还有欠费。"), changes.view(applied.id).objections);
        against.clear();
        changes.approve(applied.id, new HouseChangeStep());
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        HouseChangeStep reason = new HouseChangeStep();
        reason.reason = "业主不办了";
        assertEquals("WITHDRAWN", changes.withdraw(applied.id, reason).state);
        assertEquals(1, changes.list("WITHDRAWN", PageRequest.of(9, null, null)).items.size());
    }

    @Test
    public void anOpenCaseOfTheHouseIsNamed() {
        HouseChangeView first = apply("SPLIT", List.of(id("1栋-1单元-101")), "101A", "101B");
        assertEquals(List.of(), first.objections);
        HouseChangeView other = apply("SPLIT", List.of(id("1栋-1单元-102")), "102A", "102B");
        assertEquals(List.of(), other.objections);
        registry.tables.joined(
                em ->
                        SqlQuery.sql(
                                        "UPDATE WORKFLOW.FLOW_CASE SET HOUSE_ID = ?",
                                        Long.parseLong(id("1栋-1单元-101")))
                                .execute(em));
        assertEquals(1, changes.view(first.id).objections.size());
    }

    @Test
    public void whatIsAskedForIsChecked() {
        ApplyHouseChange command = new ApplyHouseChange();
        command.kind = "SPLIT";
        command.houseIds = List.of();
        command.next = List.of(new ApplyHouseChange.Next());
        command.effectiveOn = RegistryFixture.TODAY.minusDays(1).toString();
        Problem problem = assertThrows(Problem.class, () -> changes.apply(command));
        assertEquals("common.input.invalid", problem.code());
        assertEquals(
                "registry.house.name-taken",
                refused(() -> apply("SPLIT", List.of(id("1栋-1单元-101")), "102", "101B")));
        assertEquals(
                "common.input.invalid",
                refused(() -> apply("SPLIT", List.of(id("1栋-1单元-101")), "9", "09")));
    }

    private HouseChangeView apply(String kind, List<String> houses, String... rooms) {
        ApplyHouseChange command = new ApplyHouseChange();
        command.kind = kind;
        command.houseIds = houses;
        command.effectiveOn = TODAY;
        command.reason = "业主申请";
        command.papers = List.of("1");
        command.next = new ArrayList<>();
        for (String room : rooms) {
            ApplyHouseChange.Next next = new ApplyHouseChange.Next();
            next.room = room;
            next.areaSquareMetres = new BigDecimal("45.00");
            command.next.add(next);
        }
        return changes.apply(command);
    }

    private HouseChangeView effective(HouseChangeView applied) {
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        changes.approve(applied.id, new HouseChangeStep());
        HouseChangeView done = changes.effect(applied.id, new HouseChangeStep());
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        return done;
    }

    private String id(String name) {
        HouseSelection named = new HouseSelection();
        named.q = name;
        return registry.queries.list(named, PageRequest.of(9, null, null)).items.stream()
                .filter(h -> h.name.equals(name))
                .findFirst()
                .orElseThrow()
                .id;
    }

    private List<String> names(String retired) {
        HouseSelection wanted = new HouseSelection();
        wanted.retired = retired;
        List<HouseRow> rows = registry.queries.list(wanted, PageRequest.of(99, null, null)).items;
        return rows.stream().map(h -> h.name).toList();
    }

    private List<String> payers(String house, String column) {
        return registry.tables.joined(
                em ->
                        SqlQuery.sql(
                                        "SELECT "
                                                + column
                                                + " FROM REGISTRY.V1_PAYER WHERE HOUSE_ID = ?"
                                                + " ORDER BY FROM_DATE",
                                        Long.parseLong(house))
                                .list(em, r -> String.valueOf(r.date(0))));
    }

    private static String refused(Runnable command) {
        return assertThrows(Problem.class, command::run).code();
    }
}
