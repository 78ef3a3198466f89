package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.registry.api.AddParty;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.ChangeState;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.HandOver;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.junit.After;
import org.junit.Test;

public class HousesTest {
    private final RegistryFixture registry = new RegistryFixture();

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void aListPagesThroughEveryHouseInNaturalOrder() {
        registry.ledger("jade-garden");
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Page<HouseRow> page =
                    registry.queries.list(new HouseSelection(), PageRequest.of(200, after, null));
            page.items.forEach(row -> names.add(row.name));
            after = page.next;
        } while (after != null);
        assertEquals(1098, names.size());
        assertEquals(1098, names.stream().distinct().count());
        assertEquals("1栋-1单元-101", names.get(0));
        assertTrue(names.indexOf("1栋-1单元-201") < names.indexOf("1栋-1单元-1001"));
        assertEquals(
                1098,
                registry.queries
                        .list(new HouseSelection(), PageRequest.of(null, null, "xlsx"))
                        .items
                        .size());
    }

    @Test
    public void filtersNarrowTheList() {
        registry.ledger("jade-garden");
        assertEquals(46, filtered("kind", "SHOP"));
        assertEquals(60, filtered("building", "地面"));
        // 1098 premises of which 872 have a handover date
        assertEquals(872, filtered("delivery", "HANDED_OVER"));
        assertEquals(226, filtered("occupancy", "VACANT"));
        assertEquals(1, filtered("q", "19910000000"));
        assertEquals(0, filtered("q", "100%"));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> filtered("kind", "CASTLE"));
        assertEquals("kind", refusal.fields().get(0).field());
        assertThrows(
                InvalidInput.class,
                () -> registry.queries.list(new HouseSelection(), PageRequest.of(10, "!!", null)));
    }

    @Test
    public void buildingsAreCountedWithTheirEntrances() {
        registry.ledger("river-view");
        assertEquals(
                List.of("A座 180 [1单元]", "B座 180 [1单元]", "C座 44 [1单元, 2单元]"),
                registry.queries.buildings().stream()
                        .map(b -> b.building + " " + b.houses + " " + b.entrances)
                        .toList());
    }

    @Test
    public void anotherProjectsHouseDoesNotExist() {
        String id = sold();
        registry.actIn(registry.platform.found("river-view"));
        assertEquals("registry.house.not-found", refusal(() -> registry.queries.view(id)));
        assertEquals("registry.house.not-found", refusal(() -> registry.queries.parties(id, null)));
        assertEquals("registry.house.not-found", refusal(() -> handOver(id, "2026-11-01")));
        assertThrows(NotFound.class, () -> registry.housesForOthers.byId(Long.parseLong(id)));
        assertEquals("registry.house.not-found", refusal(() -> registry.queries.view("x")));
    }

    @Test
    public void aHandoverMakesTheOwnerPay() {
        String id = sold();
        assertEquals(registry.developer, registry.queries.view(id).payer);
        HouseView after = handOver(id, "2026-11-01");
        assertEquals("HANDED_OVER", after.delivery);
        assertEquals("张三", after.payer);
        assertEquals(LocalDate.of(2026, 11, 1), after.handedOverOn);
        assertTrue(registry.published().contains("house.handed-over"));
        assertTrue(registry.audited().contains("registry.house hand-over"));
        assertEquals(
                "registry.house.already-handed-over", refusal(() -> handOver(id, "2026-11-01")));
        InvalidInput future = assertThrows(InvalidInput.class, () -> handOver(id, "2026-11-22"));
        assertEquals("registry.handover.in-future", future.fields().get(0).code());
    }

    @Test
    public void aStaleVersionIsRefused() {
        String id = sold();
        long seen = registry.queries.view(id).version;
        registry.saw(seen);
        HouseView after = handOver(id, "2026-11-01");
        assertTrue(after.version > seen);
        Conflict stale = assertThrows(Conflict.class, () -> occupancy(id, "OCCUPIED"));
        assertEquals(412, stale.status());
    }

    @Test
    public void anOwnerIsReplacedAndATenantComesAndGoes() {
        registry.platform.setPolicy(
                RegistryPolicies.CASE_REQUIRED, LocalDate.of(2020, 1, 1), "false");
        registry.csv("1栋,1单元,101,住宅,90,张三,19911111111,999999195509043363,2020-01-01");
        String id = first();
        HouseView resold = add(id, "OWNER", "李四", "2026-11-10");
        assertEquals(List.of("李四"), resold.parties.stream().map(p -> p.name).toList());
        assertEquals("李四", resold.payer);
        assertEquals(
                "registry.party.before-previous",
                refusal(() -> add(id, "OWNER", "王五", "2026-11-09")));
        HouseView let = add(id, "TENANT", "赵六", "2026-11-15");
        assertEquals(2, let.parties.size());
        assertEquals(
                "registry.party.already", refusal(() -> add(id, "TENANT", "赵六", "2026-11-16")));
        EndParty end = new EndParty();
        end.on = "2026-11-20";
        HouseView left = registry.parties.end(id, let.parties.get(0).id, end);
        assertEquals(1, left.parties.size());
        assertEquals(
                "registry.party.owner-not-ended",
                refusal(() -> registry.parties.end(id, left.parties.get(0).id, end)));
        assertTrue(registry.published().contains("house.owner-changed"));
    }

    @Test
    public void occupancyFollowsTheHandover() {
        String id = sold();
        assertEquals("registry.house.not-handed-over", refusal(() -> occupancy(id, "OCCUPIED")));
        assertEquals("registry.state.same", refusal(() -> occupancy(id, "VACANT")));
        handOver(id, "2026-11-01");
        assertEquals("DECORATING", occupancy(id, "DECORATING").occupancy);
        assertTrue(registry.published().contains("house.occupancy-changed"));
    }

    @Test
    public void personalDataIsMaskedUnlessAskedForOnTheRecord() {
        sold();
        CustomerRow row =
                registry.customers.list(named("张三"), PageRequest.of(null, null, null)).items.get(0);
        assertEquals("199****1111", row.phone);
        assertEquals(1, row.houses);
        assertEquals("999***********3363", registry.customers.view(row.id).idNumber);
        registry.platform.records.forget();
        assertEquals("19911111111", registry.customers.phone(row.id).phone);
        assertNull(registry.customers.phone(row.id).idNumber);
        Because because = new Because();
        because.reason = "核对";
        assertEquals("999999195509043363", registry.customers.identity(row.id, because).idNumber);
        assertEquals(
                List.of(
                        "registry.customer show-phone",
                        "registry.customer show-phone",
                        "registry.customer show-identity"),
                registry.audited());
    }

    @Test
    public void otherBundlesReadNameKindAndArea() {
        long id = Long.parseLong(sold());
        assertEquals("1栋-1单元-101", registry.housesForOthers.byId(id).name());
        assertEquals("RESIDENCE", registry.housesForOthers.byId(id).type());
        assertEquals(new BigDecimal("90.00"), registry.housesForOthers.byId(id).areaSquareMetres());
    }

    private String sold() {
        registry.csv("1栋,1单元,101,住宅,90,张三,19911111111,999999195509043363");
        return first();
    }

    private String first() {
        return registry.queries
                .list(new HouseSelection(), PageRequest.of(null, null, null))
                .items
                .get(0)
                .id;
    }

    private HouseView handOver(String id, String on) {
        HandOver command = new HandOver();
        command.on = on;
        return registry.states.handOver(id, command);
    }

    private HouseView occupancy(String id, String state) {
        ChangeState command = new ChangeState();
        command.state = state;
        return registry.states.occupancy(id, command);
    }

    private HouseView add(String id, String role, String name, String from) {
        AddParty command = new AddParty();
        command.role = role;
        command.name = name;
        command.phone = "19900000000";
        command.from = from;
        return registry.parties.add(id, command);
    }

    private int filtered(String field, String value) {
        HouseSelection filter = new HouseSelection();
        switch (field) {
            case "kind" -> filter.kind = value;
            case "building" -> filter.building = value;
            case "delivery" -> filter.delivery = value;
            case "occupancy" -> filter.occupancy = value;
            default -> filter.q = value;
        }
        return registry.queries.list(filter, PageRequest.of(null, null, "csv")).items.size();
    }

    private static String refusal(Runnable step) {
        return assertThrows(Problem.class, step::run).code();
    }

    private static CustomerFilter named(String q) {
        CustomerFilter filter = new CustomerFilter();
        filter.q = q;
        return filter;
    }
}
