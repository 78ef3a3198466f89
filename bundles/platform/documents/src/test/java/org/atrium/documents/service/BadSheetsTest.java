package org.atrium.documents.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.atrium.common.InvalidInput;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.junit.Test;

public class BadSheetsTest {
    private static final long STARTED = System.currentTimeMillis();

    private final Sheets sheets = new SheetsImpl();
    private final byte[] good =
            sheets.xlsx("x", List.of("楼栋"), List.of(List.of("1栋"), List.of("2栋")));

    @Test
    public void anEmptyFileIsRefused() {
        assertEquals("documents.sheet.empty", refusal(new byte[0]));
    }

    @Test
    public void theRefusalNamesTheFileReadably() {
        InvalidInput refusal =
                assertThrows(
                        InvalidInput.class,
                        () ->
                                sheets.read(
                                        new String(
                                                "C:\\台账.xlsx".getBytes(StandardCharsets.UTF_8),
                                                StandardCharsets.ISO_8859_1),
                                        new ByteArrayInputStream(new byte[0])));
        assertEquals("台账.xlsx", refusal.arguments().get("file"));
    }

    @Test
    public void aTruncatedWorkbookIsDamaged() {
        assertEquals("documents.sheet.damaged", refusal(Arrays.copyOf(good, good.length / 2)));
        assertEquals("documents.sheet.damaged", refusal(Arrays.copyOf(good, 30)));
    }

    @Test
    public void brokenXmlIsDamaged() throws IOException {
        String broken = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</c></row>";
        assertEquals("documents.sheet.damaged", refusal(with("xl/worksheets/sheet1.xml", broken)));
    }

    @Test
    public void aDocumentTypeIsRefusedBeforeItIsParsed() throws IOException {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">]><worksheet>&a;</worksheet>";
        assertEquals("documents.sheet.doctype", refusal(with("xl/worksheets/sheet1.xml", bomb)));
        byte[] hidden = ("\uFEFF" + bomb).getBytes(StandardCharsets.UTF_16LE);
        assertEquals("documents.sheet.doctype", refusal(with("xl/sharedStrings.xml", hidden)));
    }

    @Test
    public void aZipBombIsRefused() throws IOException {
        byte[] megabyte = new byte[1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(zip, "");
            zip.putNextEntry(new ZipEntry("xl/media/zeros"));
            for (int i = 0; i < 250; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        assertEquals("documents.sheet.bomb", refusal(out.toByteArray()));
    }

    @Test
    public void otherKindsOfFileAreNamed() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(word)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.closeEntry();
        }
        assertEquals("documents.sheet.type", refusal(word.toByteArray()));
        assertEquals("documents.sheet.type", refusal("%PDF-1.7 text".getBytes()));
        assertEquals("documents.sheet.type", refusal("<table><tr><td>1</td></table>".getBytes()));
        assertEquals("documents.sheet.type", refusal(new byte[] {1, 2, 3, 0, 5}));
    }

    @Test
    public void anOldOrEncryptedWorkbookIsNamed() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        assertEquals("documents.sheet.old-excel", refusal(ole));
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.write(ole);
        encrypted.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertEquals("documents.sheet.encrypted", refusal(encrypted.toByteArray()));
    }

    @Test
    public void tooManyRowsAndAnOpenQuoteAreRefused() {
        assertEquals("documents.sheet.too-many-rows", refusal("1,2\n".repeat(250_001).getBytes()));
        assertEquals("documents.sheet.open-quote", refusal("a,b\n1,\"2\n3,4\n".getBytes()));
        assertEquals("documents.sheet.too-many-columns", refusal(",".repeat(300).getBytes()));
    }

    @Test
    public void aPartThatUnpacksToAThousandTimesItsSizeIsRefusedEarly() throws IOException {
        String zeros = " ".repeat(10 * 1024 * 1024);
        assertEquals("documents.sheet.bomb", refusal(with("xl/sharedStrings.xml", zeros)));
    }

    @Test
    public void millionsOfSharedStringsAreRefused() throws IOException {
        StringBuilder strings = new StringBuilder("<sst>");
        for (int i = 0; i < 2_600_000; i++) {
            strings.append("<si><t>").append(i * 7919L % 99_991).append("</t></si>");
        }
        assertEquals(
                "documents.sheet.bomb",
                refusal(with("xl/sharedStrings.xml", strings.append("</sst>").toString())));
    }

    @Test
    public void aCellFarBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForIt() throws IOException {
        for (String address : List.of("r=\"ZZZZZZ1\"", "r = 'zzzzzz1'", "r=\"&#90;ZZZZ1\"")) {
            String sheet =
                    "<worksheet><sheetData><row r=\"1\"><c "
                            + address
                            + "><v>1</v></c></row></sheetData></worksheet>";
            assertEquals(
                    "documents.sheet.too-many-columns",
                    refusal(with("xl/worksheets/sheet1.xml", sheet)));
        }
    }

    @Test
    public void sixteenThousandColumnsAreRefused() throws IOException {
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"
                        + "</worksheet>";
        assertEquals(
                "documents.sheet.too-many-columns",
                refusal(with("xl/worksheets/sheet1.xml", sheet)));
    }

    @Test
    public void aMillionEmptyRowsBelowATableDoNoHarm() throws IOException {
        StringBuilder sheet =
                new StringBuilder(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int row = 2; row <= 1_048_576; row++) {
            sheet.append("<row r=\"").append(row).append("\" ht=\"").append(row * 7919L % 9973);
            sheet.append("\"/>");
        }
        sheet.append("</sheetData></worksheet>");
        byte[] file = with("xl/worksheets/sheet1.xml", sheet.toString());
        List<Integer> numbers = new ArrayList<>();
        try (SheetRows rows = sheets.read("x", new ByteArrayInputStream(file))) {
            rows.forEach(row -> numbers.add(row.number()));
        }
        assertEquals(List.of(1), numbers);
    }

    @Test
    public void bytesThatAreNoTextInAnyEncodingAreRefused() {
        byte[] broken = {'a', ',', 'b', '\n', (byte) 0xE6, (byte) 0xA5, ',', (byte) 0xFF, '\n'};
        assertEquals("documents.sheet.type", refusal(broken));
    }

    @Test
    public void aWorkbookWithMacrosRenamedToXlsxGivesItsValuesOnly() throws IOException {
        byte[] file = with("xl/vbaProject.bin", "Sub Auto_Open()");
        try (SheetRows rows = sheets.read("x.xlsx", new ByteArrayInputStream(file))) {
            assertEquals("楼栋", rows.iterator().next().text(0));
        }
    }

    @Test
    public void nothingIsLeftOnDisk() throws IOException {
        refusal(Arrays.copyOf(good, good.length / 2));
        refusal("%PDF-1.7".getBytes());
        refusal("a,\"".getBytes());
        try (SheetRows rows = sheets.read("x", new ByteArrayInputStream(good))) {
            rows.iterator().next();
        }
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(
                    List.of(),
                    left.filter(f -> f.getFileName().toString().startsWith("atrium-sheet"))
                            .filter(BadSheetsTest::isOurs)
                            .toList());
        }
    }

    private static boolean isOurs(Path file) {
        return file.toFile().lastModified() >= STARTED;
    }

    private String refusal(byte[] file) {
        return assertThrows(
                        InvalidInput.class,
                        () -> {
                            try (SheetRows rows =
                                    sheets.read("x", new ByteArrayInputStream(file))) {
                                rows.forEach(row -> {});
                            }
                        })
                .code();
    }

    private byte[] with(String part, String content) throws IOException {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] with(String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(zip, part);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private void copy(ZipOutputStream out, String except) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(good).get()) {
            for (ZipArchiveEntry e : Collections.list(zip.getEntries())) {
                if (!e.getName().equals(except)) {
                    out.putNextEntry(new ZipEntry(e.getName()));
                    zip.getInputStream(e).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
