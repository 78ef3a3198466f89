package org.atrium.documents.service;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.Test;

public class SheetsTest {
    private final Sheets sheets = new SheetsImpl();

    @Test
    public void aWorkbookReadsAsItWasWritten() {
        byte[] file =
                sheets.xlsx(
                        "台账/1",
                        List.of("房号", "面积", "交付", "备注"),
                        List.of(
                                Arrays.asList(
                                        "101",
                                        new BigDecimal("94.14"),
                                        LocalDate.of(2019, 9, 28),
                                        null),
                                List.of("P001", 13, true, "=1+1")));
        List<SheetRow> rows = read("a.xlsx", file);
        assertEquals(List.of(1, 2, 3), rows.stream().map(SheetRow::number).toList());
        assertEquals("面积", rows.get(0).cell(1));
        assertEquals("101", rows.get(1).cell(0));
        assertEquals(new BigDecimal("94.14"), rows.get(1).cell(1));
        assertEquals(LocalDate.of(2019, 9, 28), rows.get(1).cell(2));
        assertEquals("", rows.get(1).text(3));
        assertEquals("13", rows.get(2).text(1));
        assertEquals(true, rows.get(2).cell(2));
        assertEquals("=1+1", rows.get(2).cell(3));
    }

    @Test
    public void aTextInAWorkbookIsNeverAFormula() throws Exception {
        byte[] file = sheets.xlsx("x", List.of("a"), List.of(List.of("=HYPERLINK(\"x\")")));
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            assertTrue(!new String(sheet, StandardCharsets.UTF_8).contains("<f>"));
        }
    }

    @Test
    public void aCsvGuardsTextsThatLookLikeFormulasButNotNumbers() {
        byte[] file =
                sheets.csv(
                        List.of("a", "b"),
                        List.of(
                                List.of("=1+1", new BigDecimal("-5.00")),
                                List.of("@x", "say \"hi\", twice"),
                                List.of("+86", "-"),
                                List.of("\tx", "plain")));
        assertEquals(
                "\uFEFFa,b\r\n'=1+1,-5.00\r\n'@x,\"say \"\"hi\"\", twice\"\r\n'+86,'-\r\n'\tx,plain\r\n",
                new String(file, StandardCharsets.UTF_8));
        List<SheetRow> rows = read("a.csv", file);
        assertEquals("=1+1", rows.get(1).cell(0));
        assertEquals("say \"hi\", twice", rows.get(2).cell(1));
        assertEquals("+86", rows.get(3).cell(0));
    }

    @Test
    public void aCsvIsReadInUtf8AndInGbkAndWithTabs() {
        String table = "楼栋,房号,备注\n1栋,101,\"两行\n文字\"\n\n2栋,102,\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            List<SheetRow> rows = read("台账.csv", table.getBytes(charset));
            assertEquals("楼栋", rows.get(0).cell(0));
            assertEquals("两行\n文字", rows.get(1).cell(2));
            assertEquals(4, rows.get(3).number());
            assertEquals("2栋", rows.get(3).cell(0));
            assertEquals("", rows.get(3).text(2));
        }
        byte[] tabs = "\uFEFF楼栋\t房号\r\n1栋\t101".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("101", read("unicode.txt", tabs).get(1).cell(1));
    }

    @Test
    public void fiftyThousandRowsAreWrittenAndReadInOneGo() {
        List<List<Object>> table = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            table.add(List.of("房" + i, i, "备注"));
        }
        byte[] file = sheets.xlsx("大", List.of("a", "b", "c"), table);
        assertEquals(50_001, read("big.xlsx", file).size());
        assertArrayEquals(new byte[] {'P', 'K'}, Arrays.copyOf(file, 2));
    }

    @Test
    public void ofSeveralSheetsTheFirstWithAHeaderIsRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            for (String name : List.of("说明", "台账", "旧台账")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, name);
                sheet.value(1, 0, name.endsWith("台账") ? "房号" : "填表说明");
            }
        }
        byte[] bytes = file.toByteArray();
        try (SheetRows rows =
                sheets.read("a", new ByteArrayInputStream(bytes), r -> r.contains("房号"))) {
            assertEquals("台账", rows.sheetName());
            assertEquals("台账", rows.iterator().next().text(0));
        }
        try (SheetRows rows =
                sheets.read("a", new ByteArrayInputStream(bytes), r -> r.contains("面积"))) {
            assertEquals("说明", rows.sheetName());
        }
    }

    private List<SheetRow> read(String name, byte[] file) {
        List<SheetRow> result = new ArrayList<>();
        try (SheetRows rows = sheets.read(name, new ByteArrayInputStream(file))) {
            rows.forEach(result::add);
        }
        return result;
    }
}
