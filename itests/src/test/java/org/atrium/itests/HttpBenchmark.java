package org.atrium.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What Atrium takes for a request beside a bare server and a bare database: 8 clients, the built
 * distribution, each warmed up until it gets no faster and then measured in turn, three times.
 * Prints a line per figure; the root README says how to run it.
 */
public final class HttpBenchmark {
    private static final int CLIENTS = Clients.COUNT;
    private static final int ROUNDS = 3;
    private static final int HOUSES_THAT_PAY = 200;
    private static final byte[] HOUSES =
            "楼栋,单元,房号,建筑面积,业主姓名,交付日期\n1栋,1单元,101,90,许诺,2026-01-01\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String basic = basic("desk");

    private HttpBenchmark() {}

    private static String basic(String user) {
        byte[] login = (user + ":atrium-demo").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** Runs it. */
    public static void main(String[] unused) {
        // the client may close an idle connection while it takes it again, and then waits for ever
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        try {
            new HttpBenchmark().measure();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // the clients' threads would keep it alive
        }
    }

    private void measure() throws Exception {
        String server = RunningAtrium.get().server().url();
        Map<String, Object> request = Given.request();
        request.put("lateEntryReason", "POWER_OUT"); // for a benchmark that takes its time
        String json = new ObjectMapper().writeValueAsString(request);
        JsonNode order = Given.order(request);
        String one = server + Given.ORDERS + "/" + order.get("id").asText();
        String session = session(server);
        try (BareServer bare = new BareServer(order)) {
            HttpRequest barePost = post(bare.url(), json).build();
            HttpRequest ourPost = post(server + Given.ORDERS, json).build();
            HttpRequest bareGet = get(bare.url()).build();
            HttpRequest byBasic = get(one).header("Authorization", basic).build();
            HttpRequest byCookie = get(one).header("Cookie", session).build();
            List<HttpRequest> apart = inProjects(server, request);
            AtomicLong row = new AtomicLong();
            AtomicLong turn = new AtomicLong();
            List<Clients> loads =
                    List.of(
                            new Clients(() -> send(barePost)),
                            new Clients(durable(row)),
                            new Clients(() -> send(ourPost)),
                            new Clients(() -> send(bareGet)),
                            new Clients(() -> send(byBasic)),
                            new Clients(() -> send(byCookie)),
                            new Clients(
                                    () ->
                                            send(
                                                    apart.get(
                                                            (int)
                                                                    (turn.getAndIncrement()
                                                                            % CLIENTS)))));
            for (Clients load : loads) {
                load.warmUp();
            }
            for (int i = 0; i < ROUNDS; i++) {
                for (Clients load : loads) {
                    load.run();
                }
            }
            print(loads);
        }
        // last: what payments tell the functions is worked off after them
        Clients paying = new Clients(payments(server));
        paying.warmUp();
        for (int i = 0; i < ROUNDS; i++) {
            paying.run();
        }
        say(
                "payment with allocation, %d clients: %.0f/s, p50 %.1f ms, p99 %.1f ms, %.1f times",
                CLIENTS,
                paying.rate(),
                paying.millis(50),
                paying.millis(99),
                paying.millis(99) / paying.millis(50));
    }

    /** The same order in a project of its own for each client: numbers are gap-free by project. */
    private List<HttpRequest> inProjects(String server, Map<String, Object> request)
            throws IOException {
        List<HttpRequest> posts = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String project = Given.project("benchmark-" + i, "repairs");
            RunningAtrium.as("it")
                    .upload("/api/projects/" + project + "/houses/import", "h.csv", HOUSES);
            Map<String, Object> own = new HashMap<>(request);
            own.put("houseId", Given.houseId(project, "1栋-1单元-101"));
            String url = server + "/api/projects/" + project + "/repairs/orders";
            posts.add(post(url, new ObjectMapper().writeValueAsString(own)).build());
        }
        return posts;
    }

    /** One fen after the other on houses that owe much, allocated as the project says. */
    private Clients.Work payments(String server) {
        Debts debts = new Debts("benchmark-payments", HOUSES_THAT_PAY);
        List<String> bodies = new ArrayList<>();
        for (int room = 101; room <= 100 + HOUSES_THAT_PAY; room++) {
            debts.charge(room, Given.today(), "100000.00");
            bodies.add(
                    "{\"houseId\":\""
                            + debts.house(room)
                            + "\",\"amount\":{\"amount\":\"0.01\"},\"method\":\"CASH\"}");
        }
        String cashier = basic("finance");
        String url = server + debts.estate + "/ledger/receipts";
        AtomicLong turn = new AtomicLong();
        return () -> {
            String body = bodies.get((int) (turn.getAndIncrement() % HOUSES_THAT_PAY));
            send(
                    post(url, body)
                            .setHeader("Authorization", cashier)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .build());
        };
    }

    private static void print(List<Clients> loads) {
        Clients ours = loads.get(2);
        double bound = 1 / (1 / loads.get(0).rate() + 1 / loads.get(1).rate());
        say(
                "POST of a repair order, %d clients: %.0f/s, bare CXF %.0f/s, durable commit"
                        + " %.0f/s, together %.0f/s, ratio %.0f %%",
                CLIENTS,
                ours.rate(),
                loads.get(0).rate(),
                loads.get(1).rate(),
                bound,
                100 * ours.rate() / bound);
        say(
                "POST of a repair order: p50 %.1f ms, p99 %.1f ms, %.1f times",
                ours.millis(50), ours.millis(99), ours.millis(99) / ours.millis(50));
        Clients apart = loads.get(6);
        say(
                "POST into %d projects: %.0f/s, ratio %.0f %%",
                CLIENTS, apart.rate(), 100 * apart.rate() / bound);
        double bareGet = loads.get(3).rate();
        double cookie = loads.get(5).rate();
        double basic = loads.get(4).rate();
        say(
                "GET of one order, %d clients: %.0f/s, bare CXF %.0f/s, ratio %.0f %%",
                CLIENTS, cookie, bareGet, 100 * cookie / bareGet);
        say("GET by HTTP Basic: %.0f/s, %.0f %% of a session's", basic, 100 * basic / cookie);
        say(
                "processor time of the server: %.0f µs for a POST, %.0f for a GET, %.0f by Basic",
                ours.serverMicros(), loads.get(5).serverMicros(), loads.get(4).serverMicros());
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    private HttpRequest.Builder post(String url, String json) {
        return get(url).header("Authorization", basic)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static HttpRequest.Builder get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json");
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException idle) { // the connection was closed while the others were measured
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    request.uri()
                            + " answered "
                            + answer.statusCode()
                            + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private String session(String server) throws IOException, InterruptedException {
        HttpRequest login =
                get(server + "/api/session")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"user\":\"desk\",\"password\":\"atrium-demo\"}"))
                        .build();
        HttpResponse<Void> answer = client.send(login, HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** One row and a commit in a Derby of its own on the disk, as the server is set. */
    private static Clients.Work durable(AtomicLong row) throws SQLException {
        Path folder =
                Path.of(System.getProperty("atrium.target"), "benchmark-" + UUID.randomUUID());
        String url = "jdbc:derby:" + folder;
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE T (ID BIGINT PRIMARY KEY, WHAT VARCHAR(400))");
        }
        ThreadLocal<PreparedStatement> inserts = ThreadLocal.withInitial(() -> insert(url));
        return () -> {
            PreparedStatement insert = inserts.get();
            insert.setLong(1, row.incrementAndGet());
            insert.setString(2, "卫生间水龙头滴水");
            insert.executeUpdate();
            insert.getConnection().commit();
        };
    }

    private static PreparedStatement insert(String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            return connection.prepareStatement("INSERT INTO T VALUES (?, ?)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
