package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A repair order through all its states, and a second one that stays open. The first was asked for
 * two days ago while the network was out, so that its call-back (24 h after the standard time) is
 * due today.
 */
final class RepairStep implements Step {
    private static final String ORDERS = "/api/projects/jade-garden/repairs/orders";
    private static final String LEAK = "厨房洗菜盆下水管漏水";
    private static final String LIGHT = "二单元三楼楼道灯不亮";

    @Override
    public void play(Stage stage) {
        stage.title("A repair order 报修工单 (jade-garden)");
        JsonNode known = find(stage, LEAK);
        if (known == null) {
            playLeak(stage);
        } else {
            tellKnown(stage, known);
        }
        JsonNode open = find(stage, LIGHT);
        if (open == null) {
            open = stage.as("desk").post(ORDERS, light(stage));
        }
        stage.tell(
                "%s 楼道灯 stays open: %s, due %s",
                open.get("number").asText(),
                open.get("state").asText(),
                Stage.time(open.get("dueAt")));
    }

    private static JsonNode find(Stage stage, String what) {
        String path = ORDERS + "?q=" + Stage.query(what);
        JsonNode rows = stage.as("desk").get(path).get("items");
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static void tellKnown(Stage stage, JsonNode order) {
        stage.tell(
                "%s was played before: %s",
                order.get("number").asText(), order.get("state").asText());
    }

    private static void playLeak(Stage stage) {
        Instant asked = stage.now().minus(Duration.ofDays(2));
        Api desk = stage.as("desk");
        JsonNode order = desk.post(ORDERS, leak(stage, asked));
        stage.tell(
                "%s registered by the desk for %s, asked for at %s, entered late: %s",
                order.get("number").asText(),
                order.get("house").asText(),
                Stage.time(order.get("occurredAt")),
                order.get("lateEntryReason").asText());
        stage.tell(
                "done until %s, call-back from %s",
                Stage.time(order.get("standardDueAt")), Stage.time(order.get("visitDueAt")));
        String path = ORDERS + "/" + order.get("id").asText() + "/";
        tell(stage, "dispatched 派单", desk.post(path + "dispatch", Map.of()));
        Map<String, String> who = Map.of("responsible", "engineer");
        tell(stage, "assigned 落实责任人", stage.as("assistant").post(path + "assign", who));
        tell(stage, "on the spot 到场", stage.as("engineer").post(path + "go", Map.of()));
        Map<String, String> slip =
                Map.of(
                        "arriveAt",
                        asked.plus(Duration.ofMinutes(10)).toString(),
                        "doneAt",
                        asked.plus(Duration.ofMinutes(25)).toString(),
                        "result",
                        "更换下水管密封圈, 试水无渗漏",
                        "materials",
                        "密封圈 1 只");
        tell(stage, "slip filled in 填派工单", stage.as("engineer").post(path + "solve", slip));
        tell(stage, "returned 返单", stage.as("assistant").post(path + "return", Map.of()));
        Map<String, String> answer = Map.of("satisfaction", "SATISFIED", "comment", "师傅很快, 满意");
        tell(stage, "called back 回访", desk.post(path + "visit", answer));
        JsonNode archived = desk.post(path + "archive", Map.of());
        tell(stage, "archived 存档", archived);
        stage.tell(
                "%d steps in its history, late: %s",
                archived.get("history").size(), archived.get("late").asText());
    }

    private static void tell(Stage stage, String step, JsonNode order) {
        stage.tell("  %s -> %s", step, order.get("state").asText());
    }

    private static Map<String, Object> leak(Stage stage, Instant asked) {
        Map<String, Object> command = new HashMap<>();
        command.put("houseId", houseId(stage, "1栋-1单元-101"));
        command.put("who", "张宇强");
        command.put("phone", "19910000000");
        command.put("noticedAt", asked.minus(Duration.ofHours(1)).toString());
        command.put("what", LEAK);
        command.put("wanted", "今天修好, 不再漏水");
        command.put("channel", "PHONE");
        command.put("area", "NON_PUBLIC");
        command.put("category", "HOME_DAILY");
        command.put("path", "GENERAL");
        command.put("timeClass", "GENERAL");
        command.put("occurredAt", asked.toString());
        command.put("lateEntryReason", "NETWORK_OUT");
        return command;
    }

    private static Map<String, Object> light(Stage stage) {
        Map<String, Object> command = new HashMap<>();
        command.put("place", "2栋 2单元 3楼 楼道");
        command.put("who", "朱凯");
        command.put("phone", "19910000001");
        command.put("noticedAt", stage.now().minus(Duration.ofMinutes(20)).toString());
        command.put("what", LIGHT);
        command.put("wanted", "更换灯泡");
        command.put("channel", "VISIT");
        command.put("area", "PUBLIC_FACILITY");
        command.put("category", "POWER");
        command.put("path", "GENERAL");
        command.put("timeClass", "MODERATE");
        return command;
    }

    private static String houseId(Stage stage, String name) {
        return stage.house(stage.as("desk"), "jade-garden", name).get("id").asText();
    }
}
