package org.atrium.repairs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.common.InvalidInput;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.repairs.api.OrderQuery;
import org.atrium.repairs.api.OrderRow;
import org.atrium.repairs.api.RegisterOrder;
import org.atrium.repairs.api.RepairFigures;
import org.atrium.repairs.api.RouteView;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** RP-04 and RP-05: lists, late list, figures, routing. */
public class OrderListTest {
    private static final Instant VISIT = Instant.parse("2026-11-21T02:00:00Z");

    private TestRepairs repairs;

    @Before
    public void open() {
        repairs = new TestRepairs();
    }

    @After
    public void close() {
        repairs.close();
    }

    @Test
    public void aRowTellsWhereAnOrderStands() {
        repairs.dispatched(TestRepairs.water());
        OrderRow row = all(new OrderQuery()).get(0);
        assertEquals("DISPATCHED", row.state);
        assertEquals("已派单", row.stateTitle);
        assertEquals("1栋-1单元-101", row.house);
        assertEquals("EngineeringSupervisor", row.handlerRole);
        assertEquals(Instant.parse("2026-11-20T01:30:00Z"), row.dueAt);
        assertNull(row.lateMinutes);
    }

    @Test
    public void filtersCutTheList() {
        repairs.dispatched(TestRepairs.water());
        RegisterOrder gas = TestRepairs.water();
        gas.houseId = null;
        gas.place = "东门";
        gas.area = "NON_PUBLIC";
        gas.category = "GAS";
        gas.path = "URGENT";
        repairs.register(gas);
        assertEquals(1, count(q -> q.state = "DISPATCHED"));
        assertEquals(1, count(q -> q.path = "URGENT"));
        assertEquals(1, count(q -> q.area = "NON_PUBLIC"));
        assertEquals(1, count(q -> q.houseId = "5"));
        assertEquals(1, count(q -> q.text = "东门"));
        assertEquals(1, count(q -> q.text = "101"));
        assertEquals(2, count(q -> q.text = "jg-rp"));
        assertEquals(0, count(q -> q.text = "%"));
        assertEquals(2, count(q -> q.from = "2026-11-20"));
        assertEquals(0, count(q -> q.to = "2026-11-19"));
        assertEquals(0, count(q -> q.overdue = true));
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofMinutes(31)));
        assertEquals(2, count(q -> q.overdue = true));
    }

    @Test
    public void aFilterThatIsNoneIsRefused() {
        OrderQuery query = new OrderQuery();
        query.state = "GONE";
        query.path = "FAST";
        InvalidInput refused = assertThrows(InvalidInput.class, () -> all(query));
        assertEquals(2, refused.fields().size());
    }

    @Test
    public void pagesFollowEachOtherNewestFirst() {
        for (int i = 0; i < 5; i++) {
            repairs.register(TestRepairs.water());
        }
        List<String> numbers = new ArrayList<>();
        String after = null;
        do {
            Page<OrderRow> page =
                    repairs.lists.orders(new OrderQuery(), PageRequest.of(2, after, null));
            page.items.forEach(r -> numbers.add(r.number.substring(13)));
            after = page.next;
        } while (after != null);
        assertEquals(List.of("05", "04", "03", "02", "01"), last2(numbers));
    }

    @Test
    public void theLateListHasWhatWasDoneLateAndWhatIsStillOpen() {
        repairs.returned(TestRepairs.water(), "2026-11-20T09:25:00+08:00");
        repairs.returned(TestRepairs.water(), "2026-11-20T09:42:00+08:00");
        repairs.platform.setNow(TestRepairs.START);
        repairs.register(TestRepairs.water());
        repairs.platform.setNow(TestRepairs.START.plus(Duration.ofHours(1)));
        List<OrderRow> late =
                repairs.lists.late(new OrderQuery(), PageRequest.of(null, null, null)).items;
        assertEquals(2, late.size());
        assertEquals(Long.valueOf(30), late.get(0).lateMinutes);
        assertEquals(Long.valueOf(12), late.get(1).lateMinutes);
    }

    @Test
    public void theFiguresNameTheirParts() {
        String inTime = repairs.returned(TestRepairs.water(), "2026-11-20T09:25:00+08:00").id;
        String late = repairs.returned(TestRepairs.water(), "2026-11-20T09:42:00+08:00").id;
        repairs.platform.setNow(TestRepairs.START);
        repairs.register(TestRepairs.water());
        repairs.platform.setNow(VISIT);
        repairs.visited(inTime, "SATISFIED");
        repairs.visited(late, "DISSATISFIED");
        RepairFigures figures = repairs.lists.figures("2026-11-01", "2026-11-30");
        assertEquals(3, figures.registered);
        assertEquals(2, figures.open);
        assertEquals(1, figures.overdue);
        assertEquals(2, figures.late);
        assertEquals("100.0", figures.onTime.percent);
        assertEquals(1, figures.onTime.denominator);
        assertEquals("50.0", figures.satisfaction.percent);
        assertEquals("0.0", figures.rework.percent);
    }

    @Test
    public void figuresOverNothingHaveNoPerCent() {
        RepairFigures figures = repairs.lists.figures(null, null);
        assertEquals(0, figures.registered);
        assertNull(figures.onTime.percent);
    }

    @Test
    public void theRoutingTableIsTheSourcesAndMajorGoesToTheManager() {
        assertEquals("CsAssistant", route("NON_PUBLIC", "NEIGHBOUR", null).role);
        assertEquals("SecurityManager", route("PUBLIC", "FIRE_SAFETY", null).role);
        assertEquals("EnvironmentManager", route("PUBLIC", "PESTS", null).role);
        assertEquals("Finance", route("PUBLIC", "FEES", null).role);
        assertEquals("EngineeringSupervisor", route("PUBLIC_FACILITY", "POWER", null).role);
        assertEquals("CsAssistant", route("NON_PUBLIC", "GAS", null).role);
        assertEquals("EngineeringSupervisor", route("EXTERNAL", "GAS", null).role);
        assertEquals("燃气公司", route("EXTERNAL", "GAS", null).company);
        assertNull(route("EXTERNAL", "TELECOM", null).role);
        assertNull(route("PUBLIC", "OTHER", null).role);
        assertEquals("PmEngineeringManager", route("PUBLIC_FACILITY", "POWER", "MAJOR").role);
        assertTrue(route("PUBLIC", "OTHER", null).choices.contains("Finance"));
    }

    private RouteView route(String area, String category, String path) {
        return repairs.lists.route(area, category, path);
    }

    private int count(Consumer<OrderQuery> filter) {
        OrderQuery query = new OrderQuery();
        filter.accept(query);
        return all(query).size();
    }

    private List<OrderRow> all(OrderQuery query) {
        return repairs.lists.orders(query, PageRequest.of(null, null, null)).items;
    }

    private static List<String> last2(List<String> numbers) {
        return numbers.stream().map(n -> n.substring(n.length() - 2)).toList();
    }
}
