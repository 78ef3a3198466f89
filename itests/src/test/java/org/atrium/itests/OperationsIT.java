package org.atrium.itests;

import static org.atrium.itests.Given.JADE;
import static org.atrium.itests.Given.ORDERS;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** What an operator relies on: limits, headers, request ids, logs. */
public class OperationsIT {
    private static final String IMPORT = JADE + "/houses/import";
    private final Api nobody = RunningAtrium.get().server();
    private final Api desk = RunningAtrium.as("desk");

    /** Sends these heads and then zeros until the server stops reading; returns its answer. */
    private static String pour(String heads, long bytes, boolean chunked) throws IOException {
        URI server = URI.create(RunningAtrium.get().server().url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((heads + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1 << 16];
            try {
                for (long sent = 0; sent < bytes; sent += block.length) {
                    if (chunked) {
                        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(block);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (IOException e) {
                // the server has closed: its answer is in the buffer
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                InputStream in = socket.getInputStream();
                for (int read = in.read(); read >= 0; read = in.read()) {
                    answer.write(read);
                    if (isComplete(answer)) {
                        break;
                    }
                }
            } catch (IOException e) {
                // closed with our bytes unread
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** A problem ends with a brace, anything else with the connection. */
    private static boolean isComplete(ByteArrayOutputStream answer) {
        byte[] bytes = answer.toByteArray();
        return bytes.length > 0 && bytes[bytes.length - 1] == '}';
    }

    private static String raw(String request) throws IOException {
        return pour(request, 0, false);
    }

    private static String heads(String path, String... headers) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
                + "Authorization: Basic aXQ6YXRyaXVtLWRlbW8=\r\n"
                + String.join("\r\n", headers)
                + "\r\n";
    }

    @Test
    public void anUploadOfAGigabyteIsRefusedBeforeItIsRead() throws IOException {
        String form = "Content-Type: multipart/form-data; boundary=x";
        long size = 1_000_000_000L;
        String announced = heads(IMPORT, form, "Content-Length: " + size);
        String refused = pour(announced, 1 << 16, false);
        assertTrue(refused, refused.startsWith("HTTP/1.1 413"));
        assertTrue(refused, refused.contains("\"web.body.too-large\""));
        assertTrue(refused, refused.contains("at most 100 MiB"));
        String streamed = pour(heads(IMPORT, form, "Transfer-Encoding: chunked"), size, true);
        assertTrue(streamed, streamed.startsWith("HTTP/1.1 4"));
        assertTrue(streamed, streamed.contains("Connection: close"));
        assertEquals("the server goes on", 200, desk.ask("GET", JADE + "/houses", null).status());
    }

    @Test
    public void aLongBodyIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws IOException {
        String tooLong = "{\"who\":\"" + "x".repeat(1 << 20) + "\"}";
        Expect.refused(413, "web.body.too-large", desk.ask("POST", ORDERS, tooLong));
        String json = "Content-Type: application/json";
        String chunk = "100010\r\n{\"user\":\"" + "x".repeat(0x100010 - 9) + "\r\n0\r\n\r\n";
        String heads = heads("/api/session", json, "Transfer-Encoding: chunked");
        String streamed = raw(heads + "\r\n" + chunk);
        assertTrue(streamed, streamed.startsWith("HTTP/1.1 413"));
    }

    @Test
    public void packedDeepAndEndlessJsonIsRefused() {
        Answer packed = desk.with("Content-Encoding", "gzip").ask("POST", ORDERS, "{}");
        Expect.refused(415, "web.body.encoded", packed);
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Expect.refused(400, "web.body.malformed", desk.ask("POST", ORDERS, deep));
        String number = "{\"urgency\":" + "9".repeat(200_000) + "}";
        assertEquals(400, desk.ask("POST", ORDERS, number).status());
    }

    @Test
    public void whatTheHttpServerRefusesTellsNothingAboutIt() throws IOException {
        String end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        for (String request :
                List.of(
                        "GET /api/%zz" + end,
                        "GET /api/" + "a".repeat(20_000) + end,
                        "GET /api/health" + end + "X-Long: " + "a".repeat(20_000) + "\r\n",
                        "TRACE /api/health" + end,
                        "TRACE /console/" + end,
                        "BREW /api/health" + end,
                        "GET /api/../../etc/passwd" + end)) {
            String answer = raw(request);
            assertTrue(answer, answer.matches("(?s)HTTP/1.1 (4\\d\\d|501) .*"));
            for (String told : List.of("Server:", "Jetty", "Powered", "org.", "\tat ", "Pax")) {
                assertFalse(told + " in " + answer, answer.contains(told));
            }
        }
        for (String path : List.of("/nothing", "/cxf", "/console/nothing.js", "/api/nothing")) {
            Answer answer = nobody.ask("GET", path, null);
            assertTrue(path + answer.status(), Set.of(404, 401).contains(answer.status()));
            assertEquals("application/problem+json", answer.header("Content-Type"));
        }
    }

    @Test
    public void everyAnswerCarriesTheHeadersThatProtectIt() {
        for (String path : List.of("/", "/api/health", "/api/docs/index.html", "/console/", "/x")) {
            Answer answer = nobody.ask("GET", path, null);
            String policy = answer.header("Content-Security-Policy");
            assertTrue(path + policy, policy.contains("default-src 'none'"));
            assertTrue(path + policy, policy.contains("frame-ancestors 'none'"));
            assertFalse(path + policy, policy.matches(".*(script|style)-src [^;]*unsafe.*"));
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertEquals("same-origin", answer.header("Referrer-Policy"));
            assertEquals("DENY", answer.header("X-Frame-Options"));
            assertEquals("plain HTTP", "", answer.header("Strict-Transport-Security"));
            assertEquals("other origins", "", answer.header("Access-Control-Allow-Origin"));
            assertEquals("", answer.header("Server"));
        }
        Answer data = desk.ask("GET", JADE + "/houses", null);
        assertEquals("no-store", data.header("Cache-Control"));
        Answer preflight =
                nobody.with("Origin", "http://elsewhere.example").ask("OPTIONS", ORDERS, null);
        assertEquals("", preflight.header("Access-Control-Allow-Origin"));
    }

    @Test
    public void aSaneRequestIdIsKeptAndStandsInTheAccessLog() throws IOException {
        String mine = "itest-" + System.nanoTime();
        Answer kept =
                desk.with("X-Request-Id", mine).ask("GET", JADE + "/houses?q=19910000001", null);
        assertEquals(mine, kept.header("X-Request-Id"));
        String broken = "a b\"c";
        assertNotEquals(
                broken,
                desk.with("X-Request-Id", broken)
                        .ask("GET", JADE + "/houses", null)
                        .header("X-Request-Id"));
        JsonNode line = Eventually.get(() -> line(mine));
        assertEquals("GET", line.get("method").asText());
        assertEquals(JADE + "/houses", line.get("path").asText());
        assertEquals(200, line.get("status").asInt());
        assertEquals("desk", line.get("user").asText());
        assertEquals("jade-garden", line.get("project").asText());
        assertEquals("registry", line.get("module").asText());
        assertFalse("what was searched for", log().contains("19910000001"));
    }

    private static String log() {
        try {
            return Files.readString(RunningAtrium.get().home().resolve("data/log/access.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode line(String request) {
        return log().lines()
                .filter(each -> each.contains("\"" + request + "\""))
                .map(OperationsIT::read)
                .findFirst()
                .orElse(null);
    }
}
