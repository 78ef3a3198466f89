package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Cases over HTTP: pool, hand-over, comments, many at once, figures, and their pages. */
public class WorkflowIT {
    private static final String CASES = Given.JADE + "/cases/";
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);

    private final Api desk = RunningAtrium.as("desk");
    private final Api engineer = RunningAtrium.as("engineer");

    /** The browser. */
    @BeforeClass
    public static void startBrowser() {
        Screen.startBrowser();
    }

    /** Its end. */
    @AfterClass
    public static void stopBrowser() {
        Screen.stopBrowser();
    }

    private String caseOf(JsonNode order) {
        String path = Given.JADE + "/tasks?mine=false&q=" + order.get("number").asText();
        JsonNode items = RunningAtrium.as("manager").get(path).get("items");
        assertEquals(1, items.size());
        assertEquals("repairs/orders/" + order.get("id").asText(), items.at("/0/path").asText());
        return items.at("/0/caseId").asText();
    }

    private String dispatched() {
        JsonNode order = Given.order(Given.request());
        desk.post(
                Given.path(order) + "dispatch",
                Map.of("state", "REGISTERED", "role", "EngineeringSupervisor", "note", "测试"));
        return caseOf(order);
    }

    @Test
    public void aCaseIsClaimedPutBackAndClaimedOnlyByItsRole() {
        String id = dispatched();
        Expect.refused(
                403, "workflow.case.claim-role", desk.ask("POST", CASES + id + "/claim", null));
        JsonNode claimed = engineer.post(CASES + id + "/claim", null);
        assertEquals("engineer", claimed.get("assignee").asText());
        Expect.refused(
                409, "workflow.case.claimed", engineer.ask("POST", CASES + id + "/claim", null));
        Expect.refused(
                403, "workflow.case.release", desk.ask("POST", CASES + id + "/release", null));
        assertTrue(engineer.post(CASES + id + "/release", null).get("assignee").isNull());
    }

    @Test
    public void aHandOverNeedsAReasonAndSomebodyWhoMayHandleIt() {
        String id = dispatched();
        engineer.post(CASES + id + "/claim", null);
        String path = CASES + id + "/hand-over";
        Expect.wrongField(
                "user",
                "workflow.case.person",
                engineer.ask("POST", path, Map.of("user", "desk", "reason", "休假")));
        Expect.wrongField(
                "reason",
                "common.field.required",
                engineer.ask("POST", path, Map.of("user", "manager")));
        List<String> people = new ArrayList<>();
        engineer.get(CASES + id + "/people").forEach(p -> people.add(p.get("user").asText()));
        assertTrue(people.toString(), people.contains("manager"));
        JsonNode moved = engineer.post(path, Map.of("user", "manager", "reason", "休假"));
        assertEquals("manager", moved.get("assignee").asText());
        JsonNode history = moved.get("history");
        assertEquals("休假", history.get(history.size() - 1).get("note").asText());
    }

    @Test
    public void aCommentKeepsItsFileAndRefusesThoseOfNobody() {
        String id = dispatched();
        JsonNode file = desk.upload(Given.JADE + "/attachments", "before.png", Given.picture());
        Map<String, Object> comment =
                Map.of(
                        "text",
                        "客户说下午在家 @engineer",
                        "mentions",
                        List.of("engineer"),
                        "files",
                        List.of(file.get("id").asText()));
        desk.post(CASES + id + "/comments", comment);
        JsonNode said = engineer.get(CASES + id + "/comments").get("items");
        assertEquals(file.get("id"), said.at("/0/files/0"));
        assertEquals("engineer", said.at("/0/mentions/0").asText());
        Expect.wrongField(
                "files",
                "workflow.comment.file",
                desk.ask("POST", CASES + id + "/comments", Map.of("files", List.of("1"))));
        Expect.refused(
                404,
                "workflow.case.not-found",
                RunningAtrium.as("finance")
                        .ask("GET", "/api/projects/river-view/cases/" + id + "/comments", null));
    }

    @Test
    public void manyAtOnceIsDoneOnceAndNamesEachRefusal() {
        String first = caseOf(Given.order(Given.request()));
        String second = caseOf(Given.order(Given.request()));
        String other = dispatched();
        Map<String, Object> command =
                Map.of(
                        "cases",
                        List.of(first, other, second),
                        "action",
                        "cancel",
                        "state",
                        "REGISTERED",
                        "fields",
                        Map.of("reason", "客户撤回"));
        Api keyed = desk.with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode result = keyed.post(Given.JADE + "/tasks/actions", command);
        assertEquals(2, result.get("done").asInt());
        assertEquals("workflow.case.state-changed", result.at("/items/1/code").asText());
        assertEquals(result, keyed.post(Given.JADE + "/tasks/actions", command));
        assertEquals(2, desk.get(CASES + first).get("history").size());
    }

    @Test
    public void anyActionWithDeclaredFieldsCanBeTakenFromTheCase() {
        String id = caseOf(Given.order(Given.request()));
        Expect.wrongField(
                "reason",
                "common.field.required",
                desk.ask("POST", CASES + id + "/actions/hold", Map.of("state", "REGISTERED")));
        JsonNode held =
                desk.post(
                        CASES + id + "/actions/hold",
                        Map.of("state", "REGISTERED", "fields", Map.of("reason", "等客户")));
        assertEquals("ON_HOLD", held.get("state").asText());
        assertTrue(held.toString(), held.get("heldUntil").isTextual());
        Expect.refused(
                409,
                "workflow.case.own-page",
                desk.ask("POST", CASES + id + "/actions/visit", Map.of()));
        assertEquals(
                "REGISTERED",
                desk.post(CASES + id + "/actions/resume", Map.of("state", "ON_HOLD"))
                        .get("state")
                        .asText());
    }

    @Test
    public void theFiguresAreForTheManagerAndAddUp() {
        String id = caseOf(Given.order(Given.request()));
        desk.post(CASES + id + "/actions/cancel", Map.of("fields", Map.of("reason", "重复")));
        Api manager = RunningAtrium.as("manager");
        for (String by : List.of("flow", "role", "month")) {
            int opened = 0;
            int closed = 0;
            for (JsonNode row : manager.get(Given.JADE + "/sla?by=" + by).get("items")) {
                opened += row.get("opened").asInt();
                closed += row.get("closed").asInt();
                assertEquals(
                        row.get("closed").asInt(),
                        row.get("onTime").asInt() + row.get("late").asInt());
            }
            assertTrue(by + " " + closed, closed > 0 && opened >= closed);
        }
        Expect.refused(403, "web.role.missing", desk.ask("GET", Given.JADE + "/sla", null));
        Expect.wrongField(
                "by", "common.field.choice", manager.ask("GET", Given.JADE + "/sla?by=moon", null));
    }

    @Test
    public void theInboxActsOnSeveralTasksAndTheFiguresAreDrawn() {
        Map<String, Object> request = Given.request();
        request.put("what", "阳台地漏返水，两户同报");
        String first = Given.order(request).get("number").asText();
        String second = Given.order(request).get("number").asText();
        try (Screen screen = Screen.desktop("desk", "zh")) {
            screen.open("/p/jade-garden/inbox");
            screen.page().locator(".at-filter-text input").fill("两户同报");
            screen.page().getByLabel("选择 " + first).check(FORCE);
            screen.page().getByLabel("选择 " + second).check(FORCE);
            screen.page().locator("[data-bulk=cancel]").click();
            screen.page().locator(".el-dialog textarea").fill("客户撤回");
            screen.page().locator(".el-dialog .el-button--primary").click();
            screen.page().locator(".in-result").waitFor();
            assertTrue(screen.page().locator(".in-result").textContent().contains("已办理 2 项"));
        }
        try (Screen screen = Screen.desktop("manager", "zh")) {
            screen.open("/p/jade-garden/sla");
            screen.page().locator(".sla-chart canvas").waitFor();
            screen.open("/p/jade-garden/flows");
            screen.page().locator("[data-state=REGISTERED]").waitFor();
        }
    }
}
