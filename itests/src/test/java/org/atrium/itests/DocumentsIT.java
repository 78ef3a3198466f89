package org.atrium.itests;

import static org.atrium.itests.Given.JADE;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** Files in and forms out over HTTP: what is bad is refused with its own code, nothing is kept. */
public class DocumentsIT {
    private static final String FILES = JADE + "/attachments";
    private static final byte[] SHEET =
            Xlsx.of(List.of(List.of("楼栋", "单元", "房号", "类型"), List.of("1栋", "1单元", "9", "住宅")));

    private final Api desk = RunningAtrium.as("desk");
    private final Api manager = RunningAtrium.as("manager");

    @Test
    public void aBadSheetIsRefusedWithItsOwnCodeAndNoHouseIsWritten() throws IOException {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("empty", new byte[0]);
        bad.put("damaged", Arrays.copyOf(SHEET, SHEET.length / 2));
        bad.put(
                "doctype",
                with("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'f'>]>"));
        bad.put("bomb", with("xl/media/zeros", "\0".repeat(8 * 1024 * 1024)));
        bad.put(
                "too-many-columns",
                with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>"));
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        bad.put("old-excel", ole);
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.writeBytes(ole);
        encrypted.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        bad.put("encrypted", encrypted.toByteArray());
        bad.put("type", "%PDF-1.7".getBytes());
        String before = houses();
        bad.forEach(
                (reason, file) -> {
                    Answer answer =
                            RunningAtrium.as("it")
                                    .sendFile(
                                            JADE + "/houses/import",
                                            "台账.xlsx",
                                            "application/octet-stream",
                                            file);
                    refused(answer, "documents.sheet." + reason);
                });
        assertEquals(before, houses());
    }

    @Test
    public void aBadAttachmentIsRefusedAndNothingIsKept() throws IOException {
        byte[] bomb = Given.picture();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        Map<byte[], String> bad = new LinkedHashMap<>();
        bad.put(bomb, "documents.picture.too-many-pixels");
        bad.put(new byte[] {-1, -40, -1, 1, 2, 3}, "documents.picture.damaged");
        bad.put(new byte[0], "documents.attachment.empty");
        bad.put(new byte[15 * 1024 * 1024 + 1], "documents.attachment.too-large");
        bad.put("<svg onload='x()'/>".getBytes(), "documents.attachment.type");
        bad.put(" <!doctype html><script>".getBytes(), "documents.attachment.type");
        bad.put(new byte[] {'M', 'Z', 0, 1}, "documents.attachment.type");
        bad.put(with("xl/media/zeros", "\0".repeat(8 * 1024 * 1024)), "documents.sheet.bomb");
        String before = newest();
        bad.forEach(
                (file, code) -> refused(desk.sendFile(FILES, "照片.jpg", "image/jpeg", file), code));
        assertEquals(before, newest());
    }

    @Test
    public void aProjectTakesOnlyWhatItsPoliciesAllowAndFilesAreFoundByTheirThing() {
        String project = Given.project("file-limits", "repairs");
        String files = "/api/projects/" + project + "/attachments";
        policy(project, "doc.file.types", List.of("JPEG"));
        refused(
                desk.sendFile(files, "a.png", "image/png", Given.picture()),
                "documents.attachment.type-not-allowed");
        policy(project, "doc.file.maxMiB", 1);
        byte[] large = new byte[1024 * 1024 + 1];
        refused(
                desk.sendFile(files, "a.png", "image/png", large),
                "documents.attachment.too-large");
        JsonNode order = Given.order(Given.request());
        JsonNode photo = desk.upload(FILES, "before.png", Given.picture());
        desk.post(
                Given.path(order) + "photos",
                Map.of("attachmentId", photo.get("id"), "stage", "BEFORE"));
        String thing = "?entity=repairs.order&entityId=" + order.get("id").asText();
        JsonNode listed = manager.get(FILES + thing);
        assertEquals(1, listed.get("items").size());
        assertEquals(photo.get("id"), listed.at("/items/0/id"));
        assertEquals(
                "repairs.order " + order.get("id").asText(),
                listed.at("/items/0/attachedTo").asText());
    }

    private static void policy(String project, String key, Object value) {
        RunningAtrium.as("it")
                .put(
                        "/api/projects/" + project + "/policies/" + key,
                        Map.of("value", value, "effectiveFrom", "2026-01-01", "reason", "试验"));
    }

    @Test
    public void anIdentityCopyIsMarkedAndItsOriginalAsksForAReason() {
        byte[] card = Given.picture();
        Answer refused = identityCopy("身份证.png", card, "");
        assertEquals(refused.text(), 400, refused.status());
        assertTrue(refused.text(), refused.text().contains("purpose"));
        JsonNode stored = identityCopy("身份证.png", card, "仅供交房核验使用").orRefused();
        String path = FILES + "/" + stored.get("id").asText();
        assertFalse(Arrays.equals(card, desk.ask("GET", path, null).body()));
        Map<String, String> reason = Map.of("reason", "法院调取");
        assertEquals(403, desk.ask("POST", path + "/original", reason).status());
        assertEquals(400, manager.ask("POST", path + "/original", Map.of("reason", "")).status());
        assertArrayEquals(card, manager.ask("POST", path + "/original", reason).body());
        JsonNode listed = manager.get(FILES + "?identityCopies=true").get("items").get(0);
        assertEquals(stored.get("id"), listed.get("id"));
        assertEquals("仅供交房核验使用", listed.get("purpose").asText());
    }

    @Test
    public void aDispatchSlipIsAPdfWithTheRequestInChinese() throws IOException {
        JsonNode order = Given.order(Given.request());
        Answer slip =
                desk.with("Accept-Language", "zh-CN")
                        .ask("GET", Given.path(order) + "slip.pdf", null);
        String text = text(slip);
        assertTrue(text, text.contains("派工单"));
        assertTrue(text, text.contains("卫生间水龙头滴水"));
        assertTrue(text, text.contains(order.get("number").asText()));
        assertEquals(404, desk.ask("GET", elsewhere(order), null).status());
    }

    @Test
    public void aReceiptIsAPdfWithCapitalsAndCountsOnlyWhenPrinted() throws IOException {
        JsonNode receipt =
                Given.withKey("cashier")
                        .post(
                                JADE + "/ledger/receipts",
                                Map.of(
                                        "houseId",
                                        Given.houseId("jade-garden", "1栋-1单元-102"),
                                        "amount",
                                        Map.of("amount", "1005.30", "currency", "CNY"),
                                        "method",
                                        "CASH"));
        String path = JADE + "/ledger/receipts/" + receipt.get("id").asText();
        Api cashier = RunningAtrium.as("cashier").with("Accept-Language", "zh-CN");
        String copy = text(cashier.ask("GET", path + "/receipt.pdf", null));
        assertTrue(copy, copy.contains("壹仟零伍元叁角整"));
        assertTrue(copy, copy.contains("副本"));
        String original = text(cashier.ask("POST", path + "/receipt.pdf", null));
        assertFalse(original, original.contains("副本"));
        String again = text(cashier.ask("POST", path + "/receipt.pdf", null));
        assertTrue(again, again.contains("补打"));
        assertEquals(2, cashier.get(path).get("printCount").asInt());
    }

    private static String elsewhere(JsonNode order) {
        return "/api/projects/river-view/repairs/orders/" + order.get("id").asText() + "/slip.pdf";
    }

    private static String houses() {
        return RunningAtrium.as("it").get(JADE + "/houses/buildings").toString();
    }

    private String newest() {
        return manager.get(FILES + "?limit=1").toString();
    }

    private static void refused(Answer answer, String code) {
        assertEquals(code + " " + answer.text(), 4, answer.status() / 100);
        assertTrue(
                answer.header("Content-Type"),
                answer.header("Content-Type").startsWith("application/problem+json"));
        assertEquals(answer.text(), code, answer.code());
    }

    private Answer identityCopy(String name, byte[] content, String purpose) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "kind", "", "IDENTITY_COPY".getBytes(StandardCharsets.UTF_8));
        part(body, "purpose", "", purpose.getBytes(StandardCharsets.UTF_8));
        part(body, "file", "; filename=\"" + name + "\"", content);
        body.writeBytes("--atrium--\r\n".getBytes(StandardCharsets.UTF_8));
        return desk.send("POST", FILES, "multipart/form-data; boundary=atrium", body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
        String type = more.isEmpty() ? "text/plain;charset=UTF-8" : "image/png";
        String head =
                "--atrium\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(name, more, type);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Answer pdf) throws IOException {
        assertEquals(pdf.text(), 200, pdf.status());
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertTrue(
                pdf.header("Content-Disposition"),
                pdf.header("Content-Disposition").contains("filename*=UTF-8''%E"));
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf.body())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page).replaceAll("\\s+", ""));
            }
        }
        return text.toString();
    }

    /** The good sheet with one part put in or replaced. */
    private static byte[] with(String part, String content) throws IOException {
        Path good = Files.createTempFile("sheet", ".xlsx");
        Files.write(good, SHEET);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(good.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                    zip.closeEntry();
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.delete(good);
        return out.toByteArray();
    }
}
