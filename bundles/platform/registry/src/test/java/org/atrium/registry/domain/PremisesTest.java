package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.common.Conflict;
import org.junit.Test;

public class PremisesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    public void blankPartsAreLeftOutOfTheName() {
        assertEquals("1栋-1单元-101", new PremisesKey("1栋", "1单元", "101").name());
        assertEquals("地面-P055", new PremisesKey("地面", "", "P055").name());
    }

    @Test
    public void housesAreOrderedAsAPersonCounts() {
        List<String> names =
                Stream.of(
                                new PremisesKey("10栋", "1单元", "101"),
                                new PremisesKey("2栋", "1单元", "1001"),
                                new PremisesKey("2栋", "1单元", "201"),
                                new PremisesKey("A座", "", "p2"),
                                new PremisesKey("A座", "", "P10"))
                        .sorted(Comparator.comparing(PremisesKey::sortKey))
                        .map(PremisesKey::name)
                        .toList();
        assertEquals(List.of("2栋-1单元-201", "2栋-1单元-1001", "10栋-1单元-101", "A座-p2", "A座-P10"), names);
    }

    @Test
    public void theFloorIsReadFromAResidencesRoomOnly() {
        PremisesKey key = new PremisesKey("1栋", "1单元", "1203");
        assertEquals(Integer.valueOf(12), key.floor(HouseKind.RESIDENCE));
        assertNull(key.floor(HouseKind.SHOP));
        assertNull(new PremisesKey("1栋", "", "G001").floor(HouseKind.RESIDENCE));
    }

    @Test
    public void aHouseIsHandedOverOnceAndOnlyToAnOwner() {
        House house = house();
        assertEquals("registry.house.no-owner", refusal(() -> house.handOver(DAY, false)));
        house.handOver(DAY, true);
        assertEquals(DAY, house.handedOverOn());
        assertEquals(OccupancyState.VACANT, house.states().occupancy());
        assertEquals(
                "registry.house.already-handed-over", refusal(() -> house.handOver(DAY, true)));
    }

    @Test
    public void aHouseIsLivedInOnlyAfterItsHandover() {
        House house = house();
        assertEquals(
                "registry.house.not-handed-over",
                refusal(() -> house.move(Dimension.OCCUPANCY, "DECORATING", DAY)));
        house.move(Dimension.OCCUPANCY, "LET", DAY);
        house.handOver(DAY, true);
        house.move(Dimension.OCCUPANCY, "OCCUPIED", DAY);
        assertEquals(OccupancyState.OCCUPIED, house.states().occupancy());
    }

    @Test
    public void anOwnerMakesAHouseContractedAndNeverLess() {
        House house = house();
        house.sold();
        assertEquals(SaleState.CONTRACTED, house.states().sale());
    }

    @Test
    public void personalDataIsCovered() {
        assertEquals("199****0000", Mask.phone("19910000000"));
        assertEquals("****45", Mask.phone("012345"));
        assertEquals("999***********3363", Mask.idNumber("999999195509043363"));
        assertNull(Mask.phone(null));
    }

    @Test
    public void aCompanyIsToldByTheEndOfItsName() {
        assertEquals(CustomerKind.COMPANY, CustomerKind.byName("玉园物业服务有限公司"));
        assertEquals(CustomerKind.PERSON, CustomerKind.byName("张宇强"));
    }

    private static House house() {
        return House.register(
                1,
                1,
                new PremisesKey("1栋", "", "101"),
                new HouseFacts(null, new BigDecimal("90.00"), null, null));
    }

    private static String refusal(Runnable step) {
        return assertThrows(Conflict.class, step::run).code();
    }

    @Test
    public void aHouseIsOneHoweverItIsWritten() {
        String key = new PremisesKey("1栋", "1单元", "101").matchKey();
        for (PremisesKey same :
                List.of(
                        new PremisesKey("1号楼", "01", "101室"),
                        new PremisesKey("01", "一单元", "0101"),
                        new PremisesKey("一幢", "1", "101"),
                        new PremisesKey("第1栋", "1门", "101号房"))) {
            assertEquals(same.toString(), key, same.matchKey());
        }
        assertEquals(
                new PremisesKey("A座", "", "G01").matchKey(),
                new PremisesKey("a栋", "", "g1").matchKey());
        assertEquals("12//1", new PremisesKey("十二栋", "", "1").matchKey());
        assertEquals("21//1", new PremisesKey("二十一号楼", "", "1").matchKey());
    }

    @Test
    public void differentHousesKeepDifferentKeys() {
        List<PremisesKey> keys =
                List.of(
                        new PremisesKey("1栋", "1单元", "101"),
                        new PremisesKey("1栋", "", "101"),
                        new PremisesKey("11栋", "1单元", "01"),
                        new PremisesKey("1栋", "11单元", "01"),
                        new PremisesKey("10栋", "1单元", "101"),
                        new PremisesKey("地下一层", "", "101"),
                        new PremisesKey("地下二层", "", "101"),
                        new PremisesKey("商业楼", "", "101"),
                        new PremisesKey("1栋", "1单元", "1-101"));
        assertEquals(keys.size(), keys.stream().map(PremisesKey::matchKey).distinct().count());
    }
}
