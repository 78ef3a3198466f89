package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** Jobs, events, metrics and health over HTTP. */
public class RuntimeIT {
    private static final String RUNS = Given.JADE + "/fees/billing-runs";

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");
    private final Api finance = RunningAtrium.as("finance");

    @Test
    public void aPausedJobIsStillPausedAfterARestartAndGoesOnWhenItIsResumed() {
        String job = Eventually.get(this::pausedJob);
        RunningAtrium.get().restart();
        JsonNode paused = finance.get(job);
        assertEquals("PAUSED", paused.get("state").asText());
        assertEquals("[\"resume\",\"cancel\"]", paused.get("actions").toString());
        Expect.refused(409, "kernel.job.state", finance.ask("POST", job + "/retry", null));
        assertEquals(
                "QUEUED", finance.ask("POST", job + "/resume", null).json().get("state").asText());
        JsonNode done =
                Eventually.get(
                        () -> {
                            JsonNode now = finance.get(job);
                            return now.get("finishedAt").isNull() ? null : now;
                        });
        assertEquals("DONE", done.get("state").asText());
        assertEquals(done.get("total"), done.get("done"));
        assertEquals(0, done.get("actions").size());
    }

    /** A dry run that was caught before its end; null where it was faster. */
    private String pausedJob() {
        String job = job();
        Answer asked = finance.ask("POST", job + "/pause", null);
        if (asked.status() != 200) {
            return null;
        }
        JsonNode view =
                Eventually.get(
                        () -> {
                            JsonNode now = finance.get(job);
                            return now.get("wish").isNull() ? now : null;
                        });
        return view.get("state").asText().equals("PAUSED") ? job : null;
    }

    private String job() {
        JsonNode accepted = finance.post(RUNS, Map.of("period", "2026-09", "dryRun", true));
        return "/api/jobs/" + accepted.get("id").asText();
    }

    @Test
    public void aJobBelongsToItsStarterAndToGroupIt() {
        String job = job();
        String id = job.substring(job.lastIndexOf('/') + 1);
        Expect.refused(404, "kernel.job.not-found", desk.ask("GET", job, null));
        Expect.refused(404, "kernel.job.not-found", desk.ask("POST", job + "/cancel", null));
        assertTrue(finance.get("/api/jobs?mine=true").toString().contains("\"" + id + "\""));
        assertFalse(desk.get("/api/jobs").toString().contains("\"" + id + "\""));
        JsonNode row = it.get("/api/jobs?project=jade-garden&type=fees.billing-run").at("/items/0");
        assertEquals("finance", row.get("user").asText());
        assertEquals("Billing run", row.get("title").asText());
        assertEquals("jade-garden", row.get("project").asText());
        Expect.wrongField("state", "common.field.choice", it.ask("GET", "/api/jobs?state=X", null));
        String names = it.ask("GET", "/api/jobs?project=jade-garden&format=csv", null).text();
        assertTrue(names, names.contains("," + shownName("finance") + ","));
        assertFalse(names, names.contains(",finance,"));
        JsonNode page = it.get("/api/jobs?limit=1");
        assertEquals(1, page.get("items").size());
    }

    private String shownName(String user) {
        for (JsonNode one : finance.get(Given.JADE + "/names")) {
            if (one.get("user").asText().equals(user)) {
                return one.get("name").asText();
            }
        }
        throw new AssertionError(user);
    }

    @Test
    public void onlyGroupItSeesAndSettlesEvents() {
        Expect.refused(403, "web.role.missing", desk.ask("GET", "/api/events", null));
        assertTrue(it.get("/api/events").get("items").isArray());
        assertTrue(it.get("/api/events/lag").isArray());
        Map<String, String> settle = Map.of("consumer", "workflow");
        Expect.refused(
                404, "kernel.event.not-found", it.ask("POST", "/api/events/1/retry", settle));
        Expect.wrongField(
                "reason", "common.field.required", it.ask("POST", "/api/events/1/skip", settle));
        Expect.wrongField(
                "state", "common.field.choice", it.ask("GET", "/api/events?state=X", null));
        Expect.wrongField("after", "common.field.id", it.ask("GET", "/api/events?after=x", null));
    }

    @Test
    public void metricsAreForGroupItAndNameNoIds() {
        desk.get(Given.ORDERS);
        assertEquals(401, RunningAtrium.get().server().ask("GET", "/metrics", null).status());
        Expect.refused(403, "web.role.missing", desk.ask("GET", "/metrics", null));
        Answer answer = it.ask("GET", "/metrics", null);
        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("text/plain"));
        String text = answer.text();
        for (String meter :
                List.of(
                        "atrium_http_requests_seconds_count{module=\"repairs\",status=\"2xx\"}",
                        "atrium_http_refused_total{code=",
                        "atrium_jobs{state=\"failed\"}",
                        "atrium_transactions_retried_total",
                        "atrium_db_connections{state=\"active\"}",
                        "atrium_db_connections{state=\"idle\"}",
                        "atrium_db_connections{state=\"waiting\"}",
                        "atrium_logins_total{event=\"login-basic\"}",
                        "jvm_memory_used_bytes",
                        "jvm_threads_live_threads",
                        "jvm_gc_")) {
            assertTrue(meter + " is missing", text.contains(meter));
        }
        assertFalse(Pattern.compile("=\"\\d{4,}\"").matcher(text).find());
    }

    @Test
    public void healthTellsOfEachModuleWhetherItsTablesAreThereAndItsEventsFlow() {
        JsonNode modules = RunningAtrium.get().server().get("/api/health").get("modules");
        int withTables = 0;
        for (JsonNode module : modules) {
            JsonNode checks = module.get("checks");
            assertEquals(module.toString(), 0, checks.get("poisonEvents").asInt());
            if (!checks.get("schemaReady").isNull()) {
                assertTrue(module.toString(), checks.get("schemaReady").asBoolean());
                withTables++;
            }
        }
        assertTrue("only " + withTables + " modules with tables", withTables >= 7);
    }
}
