package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.BeforeClass;
import org.junit.Test;

/** What households are told, over HTTP (flows.md 6.9): written, printed, posted, proved. */
public class NoticesIT {
    private static final String PROJECT = "notices-test";
    private static final String OTHER = "notices-other";
    private static final String ESTATE = "/api/projects/" + PROJECT;
    private static final String MESSAGES = ESTATE + "/notices/messages";

    private final Api manager = RunningAtrium.as("manager");
    private final Api desk = RunningAtrium.as("desk");
    private final Api it = RunningAtrium.as("it");

    /** A project of its own with two houses that are handed over. */
    @BeforeClass
    public static void found() {
        Given.project(PROJECT);
        String csv =
                "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n"
                        + "1栋,1单元,101,90,许诺,2026-01-01\n1栋,1单元,102,90,林晚,2026-01-01\n";
        RunningAtrium.as("it")
                .upload(ESTATE + "/houses/import", "h.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aNoticeIsWrittenPrintedPostedAndProvedByItsPhoto() {
        String one = toPost(write("1栋-1单元-101", "关于停水的通知", "明天 9:00 停水。"));
        String two = toPost(write("1栋-1单元-102", "关于停电的通知", "后天停电。"));
        JsonNode listed =
                desk.get(MESSAGES + "?state=QUEUED&channel=POSTED&q=" + Given.query("许诺"));
        assertEquals(1, listed.get("items").size());
        assertTrue(listed.at("/items/0/toPost").asBoolean());
        Answer print =
                desk.ask("POST", ESTATE + "/notices/prints", Map.of("ids", List.of(one, two)));
        assertEquals(200, print.status());
        assertTrue(new String(print.body(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF"));
        Answer single = desk.ask("GET", MESSAGES + "/" + one + "/notice.pdf", null);
        assertEquals(200, single.status());
        Expect.wrongField(
                "attachmentIds",
                "notices.message.photo-required",
                desk.ask("POST", MESSAGES + "/" + one + "/posted", Map.of()));
        JsonNode photo = desk.upload(ESTATE + "/attachments", "door.png", Given.picture());
        Map<String, Object> posted =
                Map.of("attachmentIds", List.of(photo.get("id").asText()), "on", Given.today());
        JsonNode proved = desk.post(MESSAGES + "/" + one + "/posted", posted);
        assertEquals("PROVED", proved.get("state").asText());
        assertEquals(photo.get("id").asText(), proved.at("/proof/0").asText());
        assertTrue(proved.get("text").asText().contains("明天 9:00 停水。"));
        Expect.refused(
                409,
                "notices.message.not-to-post",
                desk.ask("POST", MESSAGES + "/" + one + "/posted", posted));
        Expect.refused(
                409,
                "notices.message.not-queued",
                manager.ask("POST", MESSAGES + "/" + one + "/cancel", Map.of("reason", "重复")));
        JsonNode cancelled =
                manager.post(MESSAGES + "/" + two + "/cancel", Map.of("reason", "不停了"));
        assertTrue(cancelled.get("reason").asText().endsWith("不停了"));
        String sheet = manager.ask("GET", MESSAGES + "?format=csv", null).text();
        assertTrue(sheet, sheet.contains("关于停水的通知"));
    }

    @Test
    public void aProjectHasItsOwnWords() {
        String path = ESTATE + "/notices/templates/notices.by-hand";
        Expect.wrongField(
                "zh.text",
                "notices.template.unknown-place",
                manager.ask("PUT", path, words("{text}{price}")));
        JsonNode preview = manager.post(path + "/preview", words("尊敬的{name}：{text}"));
        assertTrue(preview.at("/zh/text").asText().startsWith("尊敬的王芳："));
        JsonNode saved = manager.put(path, words("尊敬的{name}：{text}"));
        assertTrue(saved.get("own").asBoolean());
        Answer stale = manager.with("If-Match", "\"7\"").ask("PUT", path, words("{text}"));
        assertEquals(412, stale.status());
    }

    @Test
    public void whoWantsNoAdvertisingIsRecorded() {
        JsonNode owner = desk.get(ESTATE + "/customers?q=" + Given.query("林晚")).at("/items/0");
        String path = ESTATE + "/notices/opt-outs/" + owner.get("id").asText();
        Expect.wrongField(
                "reason", "common.field.required", desk.ask("PUT", path, Map.of("reason", " ")));
        for (String reason : List.of("来电", "微信")) {
            assertEquals(204, desk.ask("PUT", path, Map.of("reason", reason)).status());
        }
        String found = ESTATE + "/notices/opt-outs?q=" + Given.query("林");
        assertEquals("林晚", desk.get(found).at("/items/0/customerName").asText());
        assertEquals("微信", desk.get(found).at("/items/0/reason").asText());
        String sheet = manager.ask("GET", found + "&format=csv", null).text();
        assertTrue(sheet, sheet.contains("微信"));
        String other = ESTATE + "/notices/opt-outs?q=" + Given.query("许诺");
        assertEquals(0, desk.get(other).get("items").size());
        Expect.wrongField("reason", "common.field.required", desk.ask("DELETE", path, null));
        String why = "?reason=" + Given.query("又要了");
        assertEquals(204, desk.ask("DELETE", path + why, null).status());
        assertEquals(0, desk.get(found).get("items").size());
        Expect.refused(
                404,
                "registry.customer.not-found",
                desk.ask("PUT", ESTATE + "/notices/opt-outs/1", Map.of("reason", "来电")));
    }

    /** Flows.md 6.8: one photo of the board proves all that hang there. */
    @Test
    public void manyPostingsAreConfirmedWithOnePhoto() {
        String one = toPost(write("1栋-1单元-101", "关于清洗水箱的通知", "周一清洗。"));
        String two = toPost(write("1栋-1单元-102", "关于清洗水箱的通知", "周一清洗。"));
        String three = toPost(write("1栋-1单元-102", "关于电梯年检的通知", "周二年检。"));
        String path = ESTATE + "/notices/postings";
        String photo = photo(ESTATE);
        byte[] text = "张贴".getBytes(StandardCharsets.UTF_8);
        String words = desk.upload(ESTATE + "/attachments", "a.txt", text).get("id").asText();
        Given.project(OTHER);
        String foreign = photo("/api/projects/" + OTHER);
        Expect.wrongField("ids", "notices.message.postings", confirm(path, List.of(), photo));
        Expect.wrongField(
                "attachmentIds",
                "notices.message.photo-type",
                confirm(path, List.of(one, two), words));
        Expect.refused(
                404, "documents.attachment.not-found", confirm(path, List.of(one, two), foreign));
        Expect.refused(404, "notices.message.not-found", confirm(path, List.of(one, "1"), photo));
        JsonNode posted = confirm(path, List.of(one, two), photo).orRefused();
        assertEquals(2, posted.get("posted").asInt());
        for (String id : List.of(one, two)) {
            JsonNode view = desk.get(MESSAGES + "/" + id);
            assertEquals("PROVED", view.get("state").asText());
            assertEquals(photo, view.at("/proof/0").asText());
            assertEquals("desk", view.get("provedBy").asText());
        }
        Expect.refused(
                409, "notices.message.not-to-post", confirm(path, List.of(one, three), photo));
        assertTrue(desk.get(MESSAGES + "/" + three).get("toPost").asBoolean());
        Map<String, Object> filtered =
                Map.of("filter", Map.of("q", "电梯年检"), "attachmentIds", List.of(photo));
        assertEquals(1, desk.post(path, filtered).get("posted").asInt());
        Expect.wrongField("filter", "notices.message.postings", desk.ask("POST", path, filtered));
        assertEquals(403, RunningAtrium.as("finance").ask("POST", path, filtered).status());
    }

    private Answer confirm(String path, List<String> ids, String photo) {
        return desk.ask("POST", path, Map.of("ids", ids, "attachmentIds", List.of(photo)));
    }

    private String photo(String estate) {
        return desk.upload(estate + "/attachments", "board.png", Given.picture())
                .get("id")
                .asText();
    }

    @Test
    public void channelsAreShownWithoutTheirSecrets() {
        JsonNode channels = manager.get(ESTATE + "/notices/channels");
        assertEquals("POSTED", channels.at("/items/0/name").asText());
        assertEquals(1, channels.at("/items/0/place").asInt());
        Expect.refused(
                404,
                "notices.channel.not-found",
                it.ask("POST", ESTATE + "/notices/channels/fax/test", Map.of("to", "1")));
    }

    private static Map<String, Object> words(String text) {
        return Map.of("zh", Map.of("subject", "{subject}", "text", text));
    }

    private String write(String house, String subject, String text) {
        Map<String, Object> command =
                Map.of("houseId", Given.houseId(PROJECT, house), "subject", subject, "text", text);
        JsonNode made = manager.post(MESSAGES, command);
        assertEquals("QUEUED", made.get("state").asText());
        return made.get("id").asText();
    }

    /** The message, once its words stand on paper. */
    private String toPost(String id) {
        Eventually.holds(() -> desk.get(MESSAGES + "/" + id).get("toPost").asBoolean());
        return id;
    }
}
