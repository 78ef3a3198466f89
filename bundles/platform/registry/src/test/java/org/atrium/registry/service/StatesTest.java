package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.registry.api.ChangeManyStates;
import org.atrium.registry.api.ChangeState;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseHistoryRow;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.ManyStatesResult;
import org.atrium.registry.api.RenumberHouse;
import org.atrium.registry.domain.Dimension;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-01: four dimensions, their history, and many houses at once. */
public class StatesTest {
    private final RegistryFixture registry = new RegistryFixture();

    @Before
    public void open() {
        registry.csv(
                "1栋,1单元,101,住宅,90,,,,",
                "1栋,1单元,102,住宅,90,张三,19911111111,999999195509043363,",
                "2栋,1单元,101,商铺,90,李四,19911111112,,2026-10-01");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void theHistoryNamesWhoDidIt() {
        registry.person("manager", "冯岚");
        String id = house(0);
        move(Dimension.SALE, id, "RESERVED", "2026-11-01", null);
        assertEquals("冯岚", registry.queries.history(id).get(0).recordedBy);
    }

    @Test
    public void aSaleGoesStepByStepAndKeepsItsHistory() {
        String id = house(0);
        assertEquals("registry.state.step", refusal(Dimension.SALE, id, "CONTRACTED", null));
        move(Dimension.SALE, id, "RESERVED", "2026-11-01", null);
        move(Dimension.SALE, id, "SUBSCRIBED", "2026-11-03", null);
        assertEquals(
                "registry.state.before-last",
                code(() -> move(Dimension.SALE, id, "CONTRACTED", "2026-11-02", null)));
        HouseView back = move(Dimension.SALE, id, "FOR_SALE", "2026-11-04", "退款");
        assertEquals("FOR_SALE", back.sale);
        List<String> history =
                registry.queries.history(id).stream()
                        .map(r -> r.on + " " + r.from + ">" + r.to + " " + r.recordedBy)
                        .toList();
        assertEquals(
                List.of(
                        "2026-11-04 SUBSCRIBED>FOR_SALE manager",
                        "2026-11-03 RESERVED>SUBSCRIBED manager",
                        "2026-11-01 FOR_SALE>RESERVED manager"),
                history);
        assertEquals("退款", registry.queries.history(id).get(0).reason);
        assertEquals(
                3,
                registry.published().stream().filter(t -> t.equals("house.sale-changed")).count());
    }

    @Test
    public void aReturnEndsTheOwnershipAndTheDeveloperOwesAgain() {
        String id = house(1);
        HouseView handedOver = handOver(id, "2026-11-01");
        assertEquals("张三", handedOver.payer);
        assertEquals("common.input.invalid", refusal(Dimension.SALE, id, "FOR_SALE", "2026-11-21"));
        HouseView back = move(Dimension.SALE, id, "FOR_SALE", "2026-11-21", "退房");
        assertEquals(registry.developer, back.payer);
        assertEquals(List.of(), back.parties);
        assertTrue(registry.published().contains("house.owner-changed"));
    }

    @Test
    public void aDeliveryEndsWithTheHandoverAndCanBePutRightByTheManagerOnly() {
        String id = house(1);
        move(Dimension.DELIVERY, id, "ACCEPTED_BY_PM", "2026-10-01", null);
        move(Dimension.DELIVERY, id, "NOTIFIED", "2026-10-05", null);
        assertEquals("registry.state.step", refusal(Dimension.DELIVERY, id, "HANDED_OVER", null));
        move(Dimension.DELIVERY, id, "INSPECTED", "2026-10-06", null);
        HouseView done = move(Dimension.DELIVERY, id, "HANDED_OVER", "2026-10-07", null);
        assertEquals("张三", done.payer);
        assertEquals("2026-10-07", done.handedOverOn.toString());
        assertTrue(registry.published().contains("house.handed-over"));
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        ChangeState wrong = change("INSPECTED", null, "点错了");
        wrong.correction = true;
        assertThrows(NotAllowed.class, () -> registry.states.delivery(id, wrong));
        registry.platform.actAs("manager", Roles.CS_MANAGER);
        HouseView right = registry.states.delivery(id, wrong);
        assertNull(right.handedOverOn);
        assertEquals(registry.developer, right.payer);
        HouseHistoryRow last = registry.queries.history(id).get(0);
        assertTrue(last.corrected);
        assertEquals("点错了", last.reason);
    }

    @Test
    public void stoppingNeedsTheManagerAndAReason() {
        String id = house(2);
        assertEquals("common.input.invalid", refusal(Dimension.SERVICE, id, "SUSPENDED", null));
        assertEquals("SUSPENDED", move(Dimension.SERVICE, id, "SUSPENDED", null, "欠费停水").service);
        registry.platform.actAs("desk", Roles.FRONT_DESK);
        assertEquals(
                "registry.state.role",
                code(() -> move(Dimension.SERVICE, id, "NORMAL", null, "已缴清")));
        assertEquals(List.of("OCCUPANCY"), List.copyOf(registry.queries.view(id).next.keySet()));
    }

    @Test
    public void noDayInTheFutureOrBeforeTheEstate() {
        String id = house(0);
        InvalidInput future =
                assertThrows(
                        InvalidInput.class,
                        () -> move(Dimension.SALE, id, "RESERVED", "2026-11-22", null));
        assertEquals("registry.state.in-future", future.fields().get(0).code());
        InvalidInput early =
                assertThrows(
                        InvalidInput.class,
                        () -> move(Dimension.SALE, id, "RESERVED", "1979-12-31", null));
        assertEquals("registry.party.too-early", early.fields().get(0).code());
        InvalidInput unknown =
                assertThrows(
                        InvalidInput.class, () -> move(Dimension.SALE, id, "GONE", null, null));
        assertEquals("registry.state.unknown", unknown.fields().get(0).code());
    }

    @Test
    public void manyHousesMoveAtOnceAndEveryRefusalIsReported() {
        ChangeManyStates command = new ChangeManyStates();
        command.dimension = "OCCUPANCY";
        command.state = "DECORATING";
        command.filter = new HouseSelection();
        command.allOrNothing = true;
        ManyStatesResult nothing = registry.states.changeMany(command);
        assertEquals(false, nothing.written);
        assertEquals(2, nothing.refused.size());
        assertEquals("OCCUPIED", registry.queries.view(house(2)).occupancy);
        command.allOrNothing = false;
        ManyStatesResult some = registry.states.changeMany(command);
        assertEquals(3, some.chosen);
        assertEquals(1, some.changed);
        assertEquals("registry.house.not-handed-over", some.refused.get(0).code);
        assertEquals("1栋-1单元-101", some.refused.get(0).house);
        assertEquals("DECORATING", registry.queries.view(house(2)).occupancy);
        ManyStatesResult again = registry.states.changeMany(command);
        assertEquals(0, again.changed);
        assertEquals(1, again.unchanged);
        command.filter = null;
        command.houseIds = List.of(house(0), house(0), "4711");
        command.state = "LET";
        ManyStatesResult named = registry.states.changeMany(command);
        assertEquals(2, named.chosen);
        assertEquals(1, named.changed);
        assertEquals("registry.house.not-found", named.refused.get(0).code);
    }

    @Test
    public void theListIsFilteredByAllDimensionsAndByMissingData() {
        assertEquals(1, count(f -> f.sale = "FOR_SALE"));
        assertEquals(3, count(f -> f.service = "NORMAL"));
        assertEquals(1, count(f -> f.incomplete = "true"));
        assertEquals(1, count(f -> f.incomplete = "false"));
        assertEquals("2栋-1单元-101", list(f -> f.incomplete = "true").get(0).name);
        assertEquals("50.0", registry.queries.figures().completePercent.toPlainString());
        assertEquals(
                Long.valueOf(1), registry.queries.figures().states.get("SALE").get("FOR_SALE"));
        registry.actIn(registry.platform.found("empty"));
        assertEquals(0, registry.queries.figures().houses);
        assertNull(registry.queries.figures().completePercent);
    }

    @Test
    public void aRenumberedHouseIsFoundByBothNames() {
        String id = house(0);
        RenumberHouse command = new RenumberHouse();
        command.building = "9栋";
        command.room = "901";
        command.reason = "公安门牌重编";
        HouseView now = registry.numbers.renumber(id, command);
        assertEquals("9栋-901", now.name);
        assertEquals(List.of("1栋-1单元-101"), now.formerNames);
        assertEquals(id, list(f -> f.q = "1栋-1单元-101").get(0).id);
        assertEquals(id, list(f -> f.q = "9栋").get(0).id);
        assertEquals(
                "registry.house.same-name", code(() -> registry.numbers.renumber(id, command)));
        String other = house(0);
        assertEquals(
                "registry.house.name-taken", code(() -> registry.numbers.renumber(other, command)));
    }

    private HouseView handOver(String id, String on) {
        HandOver command = new HandOver();
        command.on = on;
        return registry.states.handOver(id, command);
    }

    private String house(int number) {
        return list(f -> {}).get(number).id;
    }

    private List<HouseRow> list(Consumer<HouseSelection> narrow) {
        HouseSelection selection = new HouseSelection();
        narrow.accept(selection);
        return new ArrayList<>(
                registry.queries.list(selection, PageRequest.of(null, null, null)).items);
    }

    private int count(Consumer<HouseSelection> narrow) {
        return list(narrow).size();
    }

    private HouseView move(Dimension dimension, String id, String to, String on, String reason) {
        return registry.states.change(dimension, id, change(to, on, reason));
    }

    private String refusal(Dimension dimension, String id, String to, String on) {
        return code(() -> move(dimension, id, to, on, null));
    }

    private static ChangeState change(String to, String on, String reason) {
        ChangeState command = new ChangeState();
        command.state = to;
        command.on = on;
        command.reason = reason;
        return command;
    }

    private static String code(Runnable step) {
        return assertThrows(Problem.class, step::run).code();
    }
}
