package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.After;
import org.junit.Test;

/** A function goes and comes back while the others keep serving. */
public class UninstallIT {
    private static final String JADE = Given.JADE;

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");
    private final Api finance = RunningAtrium.as("finance");

    /** Other tests need the function, whatever happened here. */
    @After
    public void installAgain() {
        it.post("/api/modules/repairs/install", null);
    }

    /** Reads of what must not notice anything; every answer but 200 is kept. */
    private final class Bystander implements AutoCloseable {
        private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger answers = new AtomicInteger();
        private final Thread thread = new Thread(this::read, "bystander");
        private volatile boolean goesOn = true;

        Bystander() {
            thread.start();
        }

        private void read() {
            String house = Given.houseId("jade-garden", "1栋-1单元-101");
            List<String> paths =
                    List.of(
                            JADE + "/fees/items",
                            JADE + "/houses?limit=5",
                            JADE + "/ledger/accounts/" + house,
                            JADE + "/menu",
                            "/api/health");
            while (goesOn) {
                for (String path : paths) {
                    Answer answer = finance.ask("GET", path, null);
                    answers.incrementAndGet();
                    if (answer.status() != 200) {
                        wrong.add(path + " " + answer.status() + " " + answer.text());
                    }
                }
            }
        }

        @Override
        public void close() {
            goesOn = false;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void sawOnlyGoodAnswers() {
            close();
            assertEquals(List.of(), wrong);
            assertTrue("only " + answers + " reads", answers.get() > 20);
        }
    }

    @Test
    public void removingRepairsTakesItAndNothingElseAndItComesBackWithItsData() {
        JsonNode order = Given.order(Given.request());
        String path = Given.ORDERS + "/" + order.get("id").asText();
        JsonNode before = desk.get(path);
        String tasks = JADE + "/tasks?q=" + order.get("number").asText();
        assertEquals(1, desk.get(tasks).get("items").size());
        String pages = consolePages();
        assertEquals(200, desk.ask("GET", pages, null).status());

        try (Bystander bystander = new Bystander()) {
            it.post("/api/modules/repairs/uninstall", null);
            isGone(path, tasks);
            assertEquals(404, desk.ask("GET", pages, null).status());
            bystander.sawOnlyGoodAnswers();
        }
        RunningAtrium.get().restart();
        isGone(path, tasks);

        try (Bystander bystander = new Bystander()) {
            it.post("/api/modules/repairs/install", null);
            isBack(path, tasks, before);
            bystander.sawOnlyGoodAnswers();
        }
        RunningAtrium.get().restart();
        isBack(path, tasks, before);
    }

    private String consolePages() {
        for (JsonNode entry : desk.get(JADE + "/menu")) {
            if (entry.get("module").asText().equals("repairs")) {
                return entry.get("entry").asText();
            }
        }
        throw new AssertionError("repairs has no menu entry");
    }

    private void isGone(String path, String tasks) {
        Expect.refused(404, "kernel.module.not-installed", desk.ask("GET", path, null));
        assertFalse(it.get("/api/openapi.json").toString().contains("/repairs/"));
        assertFalse(desk.get(JADE + "/menu").toString().contains("\"module\":\"repairs\""));
        assertEquals(0, desk.get(tasks).get("items").size());
        assertFalse(desk.get(JADE + "/flows").findValuesAsText("module").contains("repairs"));
        JsonNode repairs = function("repairs");
        assertEquals("AVAILABLE", repairs.at("/versions/0/state").asText());
        assertTrue(repairs.at("/versions/0/projects").toString().contains("jade-garden"));
        assertEquals("INSTALLED", function("fees").at("/versions/0/state").asText());
        assertEquals(200, finance.ask("GET", JADE + "/fees/items", null).status());
    }

    private void isBack(String path, String tasks, JsonNode before) {
        assertEquals(before, desk.get(path));
        assertEquals(1, desk.get(tasks).get("items").size());
        assertTrue(desk.get(JADE + "/menu").toString().contains("\"module\":\"repairs\""));
        assertTrue(it.get("/api/openapi.json").toString().contains("/repairs/orders"));
        assertEquals("INSTALLED", function("repairs").at("/versions/0/state").asText());
        Map<String, Object> next = Given.request();
        assertEquals("REGISTERED", Given.order(next).get("state").asText());
    }

    private JsonNode function(String id) {
        for (JsonNode module : it.get("/api/modules")) {
            if (module.get("id").asText().equals(id)) {
                return module;
            }
        }
        throw new AssertionError("no function " + id);
    }
}
