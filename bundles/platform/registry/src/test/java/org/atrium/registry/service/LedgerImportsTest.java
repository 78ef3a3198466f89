package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.ImportResult;
import org.atrium.registry.api.PartyView;
import org.junit.After;
import org.junit.Test;

public class LedgerImportsTest {
    private final RegistryFixture registry = new RegistryFixture();

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void theThreeRealLedgersComeInCompletely() {
        String[] names = {"jade-garden", "river-view", "maple-court"};
        List<ProjectRef> projects =
                List.of(
                        registry.platform.project,
                        registry.platform.found(names[1]),
                        registry.platform.found(names[2]));
        int[] premises = {1098, 404, 360};
        int[] owned = {950, 367, 0};
        int[] handedOver = {872, 339, 0};
        for (int i = 0; i < names.length; i++) {
            registry.actIn(projects.get(i));
            ImportResult result = registry.ledger(names[i]);
            assertEquals(names[i], Collections.emptyList(), result.rejected);
            assertEquals(premises[i], result.created);
            assertEquals(
                    premises[i],
                    count("SELECT COUNT(*) FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"));
            assertEquals(
                    owned[i], count("SELECT COUNT(*) FROM REGISTRY.V1_PARTY WHERE PROJECT_ID = ?"));
            assertEquals(
                    handedOver[i],
                    count(
                            "SELECT COUNT(*) FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"
                                    + " AND DELIVERY = 'HANDED_OVER' AND OCCUPANCY = 'OCCUPIED'"
                                    + " AND SALE = 'CONTRACTED' AND HANDED_OVER_ON IS NOT NULL"));
        }
    }

    @Test
    public void theSameLedgerAgainChangesNothing() {
        registry.ledger("jade-garden");
        int audited = registry.audited().size();
        ImportResult again = registry.ledger("jade-garden");
        assertEquals(0, again.created);
        assertEquals(0, again.updated);
        assertEquals(1098, again.unchanged);
        assertEquals(audited + 1, registry.audited().size());
        assertEquals(List.of("house.imported", "house.import-finished"), registry.published());
    }

    @Test
    public void oneDayHasExactlyOnePayerPerHouse() {
        registry.ledger("river-view");
        String onDay =
                " FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ? AND FROM_DATE <= '2026-10-01'"
                        + " AND (TO_DATE IS NULL OR TO_DATE > '2026-10-01')";
        assertEquals(404, count("SELECT COUNT(*)" + onDay));
        assertEquals(404, count("SELECT COUNT(DISTINCT HOUSE_ID)" + onDay));
        // 404 premises, 339 of them handed over to an owner: the developer owes for the rest
        assertEquals(
                65,
                count(
                        "SELECT COUNT(*)"
                                + onDay
                                + " AND CUSTOMER_ID = (SELECT ID FROM REGISTRY.V1_CUSTOMER"
                                + " WHERE NAME = '"
                                + registry.developer
                                + "')"));
    }

    @Test
    public void whoOwnsTwoHousesIsOneCustomerWithAPhoneForEach() {
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19911111111,999999195509043363,2020-01-01",
                "地下一层,,G1,车库,20,张三,19922222222,999999195509043363,2020-01-01",
                "1栋,1单元,102,住宅,90,张三,19933333333,999999195509043364,2020-01-01");
        // the third has another id number; the developer is a customer too
        assertEquals(3, count("SELECT COUNT(*) FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?"));
        assertEquals("199****2222", find("G1").phone);
        assertEquals("199****1111", find("101").phone);
    }

    @Test
    public void aDryRunAndARefusedAllOrNothingWriteNothing() {
        String[] lines = {"1栋,1单元,101,住宅,90", "1栋,1单元,102,住宅,很大"};
        ImportResult dry = registry.csv(new LedgerImports.Mode(true, false, false), lines);
        ImportResult all = registry.csv(new LedgerImports.Mode(false, true, false), lines);
        for (ImportResult result : List.of(dry, all)) {
            assertFalse(result.written);
            assertEquals(1, result.created);
            assertEquals(1, result.rejectedRows);
            assertEquals(3, result.rejected.get(0).row);
            assertEquals("建筑面积(㎡)", result.rejected.get(0).column);
            assertEquals("registry.import.number", result.rejected.get(0).code);
        }
        assertEquals(0, count("SELECT COUNT(*) FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"));
        assertEquals(List.of(), registry.audited());
        assertTrue(registry.csv(lines).written);
        assertEquals(1, count("SELECT COUNT(*) FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"));
    }

    @Test
    public void anotherOwnerIsAChangeFromTheBusinessDateAndTheOldOneIsKept() {
        registry.csv("1栋,1单元,101,住宅,90,张三,19911111111,,2020-01-01");
        registry.platform.records.forget();
        ImportResult result = registry.csv("1栋,1单元,101,住宅,90,李四,19922222222,,2020-01-01");
        assertEquals(1, result.updated);
        assertEquals(
                List.of("house.owner-changed", "house.imported", "house.import-finished"),
                registry.published());
        HouseRow house = find("101");
        assertEquals("李四", house.owner);
        List<PartyView> history = registry.queries.parties(house.id, null);
        assertEquals(List.of("李四", "张三"), history.stream().map(p -> p.name).toList());
        assertEquals(RegistryFixture.TODAY, history.get(0).from);
        assertEquals(RegistryFixture.TODAY, history.get(1).to);
        assertEquals("张三", registry.queries.parties(house.id, "2026-11-20").get(0).name);
        long id = Long.parseLong(house.id);
        assertEquals("张三", payer(id, RegistryFixture.TODAY.minusDays(1)));
        assertEquals("李四", payer(id, RegistryFixture.TODAY));
        assertEquals(registry.developer, payer(id, LocalDate.of(2019, 12, 31)));
    }

    @Test
    public void whatIsBlankLaterStaysAndWhatIsNewIsTakenOver() {
        registry.csv("1栋,1单元,101,住宅,90,张三");
        registry.platform.records.forget();
        ImportResult result =
                registry.csv("1栋,1单元,101,住宅,91.5,张三,19911111111,999999195509043363,2026-11-01");
        assertEquals(1, result.updated);
        assertEquals(
                List.of("house.handed-over", "house.imported", "house.import-finished"),
                registry.published());
        assertEquals("张三", payer(Long.parseLong(find("101").id), LocalDate.of(2026, 11, 1)));
        assertEquals(1, registry.csv("1栋,1单元,101,,91.50").unchanged);
        assertEquals("张三", find("101").owner);
    }

    @Test
    public void theSameNameWithAnotherIdNumberIsRefused() {
        registry.csv("1栋,1单元,101,住宅,90,张三,,999999195509043363");
        ImportResult result = registry.csv("1栋,1单元,101,住宅,90,张三,,999999195509043364");
        assertEquals("registry.import.identity-differs", result.rejected.get(0).code);
        assertEquals("证件号码", result.rejected.get(0).column);
        assertEquals(0, result.updated + result.unchanged);
    }

    @Test
    public void aProjectWithoutDeveloperImportsToo() {
        registry.actIn(registry.platform.foundAlone("river-view"));
        registry.csv("1栋,1单元,101,住宅,90", "1栋,1单元,102,住宅,90,张三,,,2020-01-01");
        assertEquals(1, count("SELECT COUNT(*) FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ?"));
    }

    private String payer(long houseId, LocalDate day) {
        return registry.partiesForOthers.payerOn(houseId, day).name();
    }

    private HouseRow find(String room) {
        HouseSelection filter = new HouseSelection();
        filter.q = room;
        return registry.queries.list(filter, PageRequest.of(null, null, null)).items.get(0);
    }

    private int count(String sql) {
        return registry.tables.joined(
                em ->
                        SqlQuery.sql(sql, registry.platform.callers.current().projectId())
                                .one(em, row -> row.number(0).intValue()));
    }
}
