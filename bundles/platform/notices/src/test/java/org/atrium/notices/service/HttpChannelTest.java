package org.atrium.notices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.service.JsonMapper;
import org.atrium.notices.service.Channel.Outcome;
import org.atrium.notices.service.Channel.Result;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Gateways that take a message by a request (flows.md 6.9), on a real server. */
public class HttpChannelTest {
    private static final Channel.Letter LETTER =
            new Channel.Letter("atrium-7", "19910000011", "王芳", "欠费提醒", "您好\n\"100\"元\\");

    private final JsonMapper json = new JsonMapper();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"id\":\"m-1\",\"errcode\":0}";
    private volatile boolean silent;
    private volatile String query;
    private volatile String body;
    private volatile Map<String, String> headers;

    @Before
    public void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @After
    public void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    public void anSmsGatewayIsAskedInJsonAndItsIdIsTheProof() {
        Outcome outcome =
                send(
                        Map.of(
                                "preset",
                                "sms",
                                "_secret",
                                "s3cret",
                                "headers",
                                new String[] {"Authorization: Bearer {secret}"}));
        assertEquals(Outcome.accepted("m-1"), outcome);
        JsonNode sent = json.tree(body);
        assertEquals(LETTER.text(), sent.get("text").asText());
        assertEquals(LETTER.to(), sent.get("phone").asText());
        assertEquals("Bearer s3cret", headers.get("Authorization"));
        assertEquals("atrium-7", headers.get("Idempotency-key"));
    }

    @Test
    public void aTextCannotBreakOutOfTheBody() {
        String evil = "\",\"phone\":\"999\",\"x\":\"{secret}";
        Channel channel = channel(Map.of("preset", "sms", "_secret", "s3cret"));
        channel.send(new Channel.Letter("i", "199", "n", "s", evil));
        JsonNode sent = json.tree(body);
        assertEquals(evil, sent.get("text").asText());
        assertEquals("199", sent.get("phone").asText());
        assertFalse(body.contains("s3cret"));
    }

    @Test
    public void aFormAndAnAddressAreEncoded() {
        send(
                Map.of(
                        "url",
                        url() + "/send?to={to}&text={text}",
                        "contentType",
                        "application/x-www-form-urlencoded",
                        "body",
                        "t={text}&n={name}"));
        assertEquals("t=%E6%82%A8%E5%A5%BD%0A%22100%22%E5%85%83%5C&n=%E7%8E%8B%E8%8A%B3", body);
        assertEquals("to=19910000011&text=%E6%82%A8%E5%A5%BD%0A%22100%22%E5%85%83%5C", query);
    }

    @Test
    public void aHeaderStaysOneLine() {
        Channel channel =
                channel(Map.of("preset", "sms", "headers", new String[] {"X-Name: {name}"}));
        channel.send(new Channel.Letter("i", "199", "a\r\nX-Evil: 1", "s", "t"));
        assertEquals("a X-Evil: 1", headers.get("X-name"));
        assertNull(headers.get("X-evil"));
    }

    @Test
    public void aRobotSaysByItsCodeWhetherItWentWell() {
        Map<String, Object> wecom = Map.of("preset", "wecom");
        assertEquals(Outcome.accepted(null), send(wecom));
        assertEquals(Channel.Audience.STAFF, channel(wecom).audience());
        assertEquals("欠费提醒\n" + LETTER.text(), json.tree(body).at("/text/content").asText());
        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook\"}";
        assertEquals(Outcome.never("/errcode 93000"), send(wecom));
        answer = "<html>";
        assertEquals(Outcome.never("/errcode null"), send(wecom));
    }

    /** The signature of this key at this time, as openssl dgst -sha256 -hmac works it out. */
    @Test
    public void dingTalkIsSigned() {
        send(
                Map.of(
                        "preset",
                        "dingtalk",
                        "_secret",
                        "SEC1",
                        "url",
                        url() + "/robot/send?access_token=t"));
        assertEquals(
                "access_token=t&timestamp=1795320000000&sign="
                        + "Ed1mR3%2BHpcMU%2Ba2sX8P4KAvtrSEmtJoiUx4OoNh1G34%3D",
                query);
    }

    @Test
    public void whoIsBusyIsAskedAgainAndWhoRefusesIsNot() {
        assertEquals(Result.UNREACHED, answered(503).result());
        assertEquals(Result.UNREACHED, answered(429).result());
        assertEquals(Result.REFUSED, answered(400).result());
        assertEquals(Result.REFUSED, answered(302).result());
        assertEquals("HTTP 401", answered(401).detail());
        silent = true;
        assertEquals(Outcome.later("timeout"), send(Map.of("preset", "sms", "timeoutSeconds", 1)));
        over.countDown();
        server.stop(0);
        assertEquals(Result.UNREACHED, send(Map.of("preset", "sms")).result());
    }

    @Test
    public void noSecretIsTold() {
        answer = "{\"id\":\"for key s3cret\\r\\nx\"}";
        assertEquals(
                Outcome.accepted("for key *** x"),
                send(Map.of("preset", "sms", "_secret", "s3cret")));
    }

    @Test
    public void whatDoesNotFitIsRefusedWhenTheFileIsRead() {
        assertThrows(
                IllegalArgumentException.class, () -> channel(Map.of("url", "file:///etc/passwd")));
        assertThrows(IllegalArgumentException.class, () -> channel(Map.of("preset", "fax")));
        assertThrows(
                IllegalArgumentException.class, () -> channel(Map.of("contentType", "text/xml")));
    }

    private Outcome answered(int code) {
        status = code;
        return send(Map.of("preset", "sms"));
    }

    private Outcome send(Map<String, Object> settings) {
        return channel(settings).send(LETTER);
    }

    private Channel channel(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("name", "gate", "kind", "HTTP"));
        all.put("url", url() + "/messages");
        all.putAll(settings);
        BusinessClock clock =
                new BusinessClock() {
                    @Override
                    public Instant now() {
                        return Instant.parse("2026-11-22T04:00:00Z");
                    }

                    @Override
                    public LocalDate today() {
                        return LocalDate.of(2026, 11, 22);
                    }

                    @Override
                    public LocalDate today(ProjectRef project) {
                        return today();
                    }
                };
        ConfiguredChannel configured = new ConfiguredChannel(TestConfig.of(all), json, clock);
        assertNotNull(configured.channel());
        return configured.channel();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        query = exchange.getRequestURI().getRawQuery();
        headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (silent) {
            await();
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
