package org.atrium.invoices.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.atrium.common.PageRequest;
import org.atrium.common.Problem;
import org.atrium.invoices.api.InvoiceView;
import org.atrium.invoices.api.SubmissionView;
import org.atrium.ledger.api.Part;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A provider issues each invoice once, whatever breaks on the way (FE-07), on a real server. */
public class ProviderTest {
    private static final String OK =
            "{\"state\":\"ISSUED\",\"number\":\"" + InvoicesFixture.NUMBER + "\"}";
    private static final String NOT_KNOWN = "{\"state\":\"NOT_KNOWN\"}";
    private static final PageRequest ALL = new PageRequest(200, null);

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, String> answers = new HashMap<>();
    private volatile int status = 200;
    private volatile String silent = "";
    private volatile String body;
    private volatile String signature;
    private InvoicesFixture shop;
    private SubmissionCourier courier;
    private HttpServer server;

    @Before
    public void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        shop = new InvoicesFixture();
        shop.platform.setNow(Instant.parse("2026-11-21T02:00:00Z"));
        courier =
                new SubmissionCourier(
                        shop.platform.transactions,
                        shop.unit,
                        shop.desk,
                        shop.invoices,
                        shop.steps,
                        shop.submissions,
                        shop.provider,
                        shop.platform.callers,
                        shop.platform.projects);
        on(Map.of());
        shop.books.charge(101, Part.PRINCIPAL, "2026-09-30", "106.00");
    }

    @After
    public void close() {
        over.countDown();
        server.stop(0);
        shop.close();
    }

    @Test
    public void aRequestIsSentUnderItsNumberAndItsInvoiceComesBack() {
        answers.put("/issue", OK);
        InvoiceView asking = request();
        assertEquals(0, shop.finance(() -> shop.invoices.toIssue(ALL)).items.size());
        courier.run();
        courier.run();
        assertEquals(List.of("/issue " + asking.number), asked);
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
        assertEquals("100.00", shop.platform.json.tree(body).at("/lines/0/net").asText());
        assertTrue(signature, signature.matches("[A-Za-z0-9+/=]{44}"));
        assertEquals("DONE SEND-ISSUED", told(asking));
    }

    @Test
    public void aRefusalSaysWhyInTheProvidersWords() {
        answers.put("/issue", "{\"state\":\"REFUSED\",\"reason\":\"购买方税号不存在\"}");
        InvoiceView asking = request();
        courier.run();
        assertEquals("REFUSED null", now(asking));
        assertEquals("购买方税号不存在", get(asking).reason);
        assertEquals("REFUSED SEND-REFUSED", told(asking));
        assertEquals("REVERSED", shop.books.reverse(asking.receiptId).state);
    }

    @Test
    public void whatTimedOutIsAskedForAndNotSentAgain() {
        silent = "/issue";
        answers.put("/ask", OK);
        InvoiceView asking = request();
        courier.run();
        assertEquals("REQUESTED null", now(asking));
        assertEquals("UNKNOWN SEND-UNKNOWN", told(asking));
        courier.run();
        assertEquals(1, asked.size());
        later(Duration.ofMinutes(1));
        courier.run();
        assertEquals(List.of("/issue " + asking.number, "/ask " + asking.number), asked);
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
    }

    @Test
    public void onlyWhatIsClearlyNotKnownThereIsSentAgainUnderTheSameId() {
        silent = "/issue";
        answers.put("/ask", NOT_KNOWN);
        InvoiceView asking = request();
        courier.run();
        later(Duration.ofMinutes(1));
        courier.run();
        silent = "";
        answers.put("/issue", OK);
        courier.run();
        assertEquals(2, asked.size());
        later(Duration.ofMinutes(2));
        courier.run();
        assertEquals(
                List.of(
                        "/issue " + asking.number,
                        "/ask " + asking.number,
                        "/issue " + asking.number),
                asked);
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
        assertEquals("DONE SEND-UNKNOWN ASK-NOT_KNOWN SEND-ISSUED", told(asking));
    }

    @Test
    public void aRefusalOfWhatWasSentBeforeIsAskedForFirst() {
        silent = "/issue";
        answers.put("/ask", NOT_KNOWN);
        InvoiceView asking = request();
        courier.run();
        later(Duration.ofMinutes(1));
        courier.run();
        silent = "";
        answers.put("/issue", "{\"state\":\"REFUSED\",\"reason\":\"流水号重复\"}");
        answers.put("/ask", OK);
        later(Duration.ofMinutes(2));
        courier.run();
        assertEquals("REQUESTED null", now(asking));
        later(Duration.ofMinutes(4));
        courier.run();
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
    }

    @Test
    public void garbageAndServerErrorsAreUnknown() {
        List<String> broken =
                List.of(
                        "<html>",
                        "{\"state\":\"ISSUED\"}",
                        "{\"state\":\"ISSUED\",\"number\":\"12\"}",
                        "{}",
                        NOT_KNOWN);
        answers.put("/ask", "[");
        InvoiceView asking = request();
        for (String answer : broken) {
            answers.put("/issue", answer);
            answers.put("/ask", answer.equals(NOT_KNOWN) ? "{\"state\":\"LATER\"}" : answer);
            courier.run();
            later(Duration.ofHours(1));
        }
        status = 500;
        answers.put("/ask", OK);
        courier.run();
        assertEquals("REQUESTED null", now(asking));
        assertEquals(1, Collections.frequency(asked, "/issue " + asking.number));
        assertEquals(5, Collections.frequency(asked, "/ask " + asking.number));
    }

    @Test
    public void aProcessThatDiesBetweenCallAndCommitAsksFirstAndNobodyHurriesIt() {
        InvoiceView asking = request();
        shop.finance(() -> courier.begin(asking.id));
        shop.finance(() -> shop.steps.sent(asking.id));
        courier.run();
        assertEquals(List.of(), asked);
        answers.put("/ask", OK);
        later(Duration.ofMinutes(10));
        courier.run();
        assertEquals(List.of("/ask " + asking.number), asked);
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
        assertEquals("DONE SEND-null ASK-ISSUED", told(asking));
    }

    @Test
    public void whatMayHaveArrivedIsNotTakenBackButItsNumberCanBeRecorded() {
        answers.put("/issue", "?");
        InvoiceView asking = request();
        courier.run();
        assertEquals(
                "invoices.submission.unknown",
                refused(() -> shop.steps.withdrawn(asking.id, InvoicesFixture.because("不要了"))));
        assertEquals(
                "invoices.submission.unknown",
                refused(() -> shop.steps.refused(asking.id, InvoicesFixture.because("不行"))));
        shop.finance(
                () ->
                        shop.steps.issued(
                                asking.id, InvoicesFixture.numbered(InvoicesFixture.NUMBER)));
        later(Duration.ofHours(1));
        courier.run();
        assertEquals(1, asked.size());
        assertEquals("CANCELLED SEND-UNKNOWN", told(asking));
    }

    @Test
    public void whatWaitsIsTakenBackAndGoesByFile() {
        InvoiceView asking = request();
        shop.finance(() -> shop.steps.byFile(asking.id));
        courier.run();
        assertEquals(List.of(), asked);
        assertEquals(1, shop.finance(() -> shop.invoices.toIssue(ALL)).items.size());
        answers.put("/issue", OK);
        shop.finance(() -> shop.steps.sent(asking.id));
        courier.run();
        assertEquals(List.of("/issue " + asking.number + "-2"), asked);
        assertEquals("invoices.invoice.step-not-now", refused(() -> shop.steps.sent(asking.id)));
    }

    @Test
    public void aRedInvoiceNamesTheBlueNumberAndARefusedOneLeavesItStanding() {
        answers.put("/issue", OK);
        InvoiceView asking = request();
        courier.run();
        answers.put("/red", "{\"state\":\"REFUSED\",\"reason\":\"已入账\"}");
        shop.finance(() -> shop.steps.red(asking.id, InvoicesFixture.because("WRONG")));
        courier.run();
        assertEquals(
                InvoicesFixture.NUMBER, shop.platform.json.tree(body).at("/blueNumber").asText());
        assertEquals("ISSUED " + InvoicesFixture.NUMBER, now(asking));
        assertEquals("REFUSED SEND-REFUSED", told(asking));
        answers.put("/red", OK.replace(InvoicesFixture.NUMBER, InvoicesFixture.RED));
        shop.finance(() -> shop.steps.red(asking.id, InvoicesFixture.because("WRONG")));
        courier.run();
        assertEquals(
                List.of(
                        "/issue " + asking.number,
                        "/red " + asking.number + "-2",
                        "/red " + asking.number + "-3"),
                asked);
        assertEquals("RED_ISSUED " + InvoicesFixture.NUMBER, now(asking));
    }

    @Test
    public void theNumberOfAnotherInvoiceIsForPeopleToSee() {
        answers.put("/issue", OK);
        answers.put("/ask", OK);
        request("50.00");
        courier.run();
        InvoiceView other = request("50.00");
        courier.run();
        assertEquals("REQUESTED null", now(other));
        String detail = get(other).submissions.get(0).attempts.get(0).detail;
        assertTrue(detail, detail.startsWith("invoices.invoice.number-taken"));
    }

    @Test
    public void withoutAProviderOrForAnotherSellerInvoicesGoByFile() {
        on(Map.of("sellers", new String[] {"91999901MA00000A99"}));
        request("50.00");
        shop.provider.configure(ProviderFile.of(Map.of()));
        InvoiceView asking = request("50.00");
        courier.run();
        assertEquals(List.of(), asked);
        assertEquals(2, shop.finance(() -> shop.invoices.toIssue(ALL)).items.size());
        assertEquals("invoices.submission.no-provider", refused(() -> shop.steps.sent(asking.id)));
        shop.provider.configure(ProviderFile.of(Map.of("enabled", true, "issueUrl", "ftp:x")));
        assertFalse(shop.provider.isOn());
    }

    private InvoiceView request() {
        return request("106.00");
    }

    private InvoiceView request(String amount) {
        return shop.request(shop.books.pay(101, amount).id);
    }

    private void on(Map<String, Object> more) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("enabled", true);
        settings.put("timeoutSeconds", 1);
        settings.put("_secret", "s3cret");
        settings.put("headers", new String[] {"X-Sign: {signature}"});
        settings.put("issueUrl", url + "/issue");
        settings.put("redUrl", url + "/red");
        settings.put("askUrl", url + "/ask");
        shop.provider.configure(ProviderFile.of(settings));
    }

    private void later(Duration time) {
        shop.platform.setNow(shop.platform.clock.now().plus(time));
    }

    private InvoiceView get(InvoiceView of) {
        return shop.finance(() -> shop.invoices.get(of.id));
    }

    private String now(InvoiceView of) {
        InvoiceView view = get(of);
        return view.state + " " + view.taxNumber;
    }

    /** How the last submission stands, and each of its attempts. */
    private String told(InvoiceView of) {
        SubmissionView last = get(of).submissions.get(0);
        StringBuilder words = new StringBuilder(last.state);
        last.attempts.forEach(
                each -> words.append(' ').append(each.action).append('-').append(each.result));
        return words.toString();
    }

    private String refused(Runnable task) {
        return assertThrows(
                        Problem.class,
                        () ->
                                shop.finance(
                                        () -> {
                                            task.run();
                                            return null;
                                        }))
                .code();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        signature = exchange.getRequestHeaders().getFirst("X-Sign");
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (path.equals(silent)) {
            await();
        }
        byte[] answer = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
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
