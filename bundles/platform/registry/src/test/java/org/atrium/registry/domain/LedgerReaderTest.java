package org.atrium.registry.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atrium.common.InvalidInput;
import org.junit.Test;

public class LedgerReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final LedgerReader ledger =
            new LedgerReader(TODAY, number -> new IdNumber(number, number, number));
    private int row;

    @Test
    public void theHeaderIsFoundBelowTitlesAndItsColumnsInAnyOrder() {
        add("玉园小区房产台账(截至2026年10月31日)");
        add("", null, " ");
        add("制表人", "张三");
        add(" 房 号 ", "所属物业", "建筑面积（㎡）", "楼 栋*", "业主");
        add("101", "x", "９４．１４", "1栋", "张 宇强");
        LedgerLine line = ledger.lines().get(0);
        assertEquals(5, line.row());
        assertEquals(new PremisesKey("1栋", "", "101"), line.key());
        assertEquals(new BigDecimal("94.14"), line.facts().area());
        assertNull(line.facts().kind());
        assertEquals(new Contact("张宇强", null, null), line.owner());
    }

    @Test
    public void everythingWrongInARowIsToldWithItsColumn() {
        header();
        add("1栋", "1单元", "", "仓库", "-5", "电话不详", "123", "2027-01-01");
        assertEquals(0, ledger.lines().size());
        assertEquals(
                List.of(
                        "2 房号 registry.import.required",
                        "2 类型 registry.import.kind",
                        "2 建筑面积(㎡) registry.import.area",
                        "2 联系电话 registry.import.phone",
                        "2 证件号码 registry.import.id-number",
                        "2 交付日期 registry.import.date-in-future"),
                problems());
    }

    /** Notices reach the owner by mail. */
    @Test
    public void aMailAddressIsReadAndAWrongOneIsTold() {
        add("楼栋", "房号", "建筑面积", "业主姓名", "电子邮箱");
        add("1栋", "101", 90, "张宇强", "Zhang.Yuqiang@example.com");
        add("1栋", "103", 90, "林晚", "lin wan, example.com");
        assertEquals("Zhang.Yuqiang@example.com", ledger.lines().get(0).owner().email());
        assertEquals(List.of("3 电子邮箱 registry.import.email"), problems());
    }

    @Test
    public void anIdNumberStoredAsANumberHasLostItsDigits() {
        header();
        add("1栋", "", "101", "住宅", 90, null, new BigDecimal("999999195509043000"), null);
        assertEquals(List.of("2 证件号码 registry.import.id-number-rounded"), problems());
    }

    @Test
    public void aHouseThatStandsTwiceInAFileIsRefusedTheSecondTime() {
        header();
        add("1栋", "1单元", "101", "住宅", 90);
        add("１栋", "1 单元", new BigDecimal("101"), "住宅", 91);
        assertEquals(1, ledger.lines().size());
        assertEquals(List.of("3 房号 registry.import.duplicate"), problems());
        assertEquals(2, ledger.problems().get(0).arguments().get("first"));
    }

    @Test
    public void aSheetWithoutHeaderIsRefused() {
        add("玉园小区房产台账");
        assertEquals("registry.import.no-header", refusal());
    }

    @Test
    public void aSheetWithoutRowsIsRefused() {
        header();
        assertEquals("registry.import.no-rows", refusal());
    }

    @Test
    public void aHeaderWithoutARequiredColumnIsRefusedByName() {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> add("楼栋", "单元", "业主姓名"));
        assertEquals("registry.import.missing-columns", refusal.code());
        assertEquals("房号、建筑面积", refusal.arguments().get("columns"));
    }

    @Test
    public void unknownColumnsAreNamedAndLeftAside() {
        add("2026年房产台账");
        add("Building No.", "Room No.", "Floor Area (m2)", "内部编码", "", "Owner's Name");
        add("3号楼", "502", "１０１.5 平方米", "x", "y", "J. Smith");
        LedgerHeader header = ledger.header();
        assertEquals(2, header.row());
        assertEquals("内部编码", header.titles().get(3));
        assertEquals(Optional.empty(), header.meaning(3));
        assertEquals(LedgerColumn.OWNER, header.meaning(5).get());
        assertEquals(new BigDecimal("101.50"), ledger.lines().get(0).facts().area());
        assertEquals("J. Smith", ledger.lines().get(0).owner().name());
    }

    @Test
    public void aHouseWrittenInAnotherWayIsStillTheSameOne() {
        header();
        add("1栋", "1单元", "101", "住宅", 90);
        add("1号楼", "01", "0101室", "住宅", 91);
        assertEquals(List.of("3 房号 registry.import.duplicate"), problems());
    }

    @Test
    public void whatWasDrainedIsForgottenButNotTheHouses() {
        header();
        add("1栋", "1单元", "101", "住宅", 90);
        assertEquals(1, ledger.drain().lines().size());
        add("1栋", "1单元", "101", "住宅", 90);
        assertEquals(2, ledger.rows());
        LedgerReader.Read second = ledger.drain();
        assertEquals(0, second.lines().size());
        assertEquals("registry.import.duplicate", second.problems().get(0).code());
    }

    private String refusal() {
        return assertThrows(InvalidInput.class, ledger::lines).code();
    }

    private void header() {
        add("楼栋", "单元", "房号", "类型", "建筑面积(㎡)", "联系电话", "证件号码", "交付日期");
    }

    private void add(Object... cells) {
        List<Object> values =
                Arrays.stream(cells)
                        .<Object>map(c -> c instanceof Integer n ? new BigDecimal(n) : c)
                        .collect(Collectors.toList());
        ledger.accept(++row, values);
    }

    private List<String> problems() {
        return ledger.problems().stream()
                .map(p -> p.row() + " " + p.column() + " " + p.code())
                .toList();
    }
}
