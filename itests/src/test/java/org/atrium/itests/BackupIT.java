package org.atrium.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * A backup is taken while money comes in, and comes up as a second server, with TLS; that one is
 * stopped while money comes in.
 */
public class BackupIT {
    private static final Path TARGET = Path.of(System.getProperty("atrium.target"));
    private static final Path FILE = TARGET.resolve("backup.tar.gz");
    private static final Path KEYS = TARGET.resolve("backup-keys.p12");
    private static final String PASSWORD = "only-for-this-test";
    private static final int HTTPS = RunningAtrium.freePort();
    private static final RunningAtrium COPY =
            new RunningAtrium(
                    "restored",
                    Map.of(
                            "ATRIUM_TLS_KEYSTORE",
                            KEYS.toString(),
                            "ATRIUM_TLS_PASSWORD",
                            PASSWORD,
                            "ATRIUM_HTTPS_PORT",
                            String.valueOf(HTTPS)));

    private static String project;
    private static String house;
    private static String picture;
    private static long begun;
    private static long ended;
    private static List<Payers.Taken> taken;
    private static String started;

    /** Saves under load, restores and starts. */
    @BeforeClass
    public static void saveAndRestore() throws Exception {
        foundProject();
        Payers payers = new Payers(RunningAtrium.as("finance"), project, house).begin();
        Files.deleteIfExists(FILE);
        begun = System.nanoTime();
        RunningAtrium.get().script("backup", FILE.toString());
        ended = System.nanoTime();
        taken = payers.end();
        assertEquals(List.of(), payers.refused());
        COPY.stop();
        COPY.erase();
        COPY.script("restore", FILE.toString());
        makeKeys();
        started = COPY.start();
    }

    /** Ends the second server. */
    @AfterClass
    public static void stop() {
        COPY.stop();
    }

    private static void foundProject() throws Exception {
        project = Given.project("backup-test");
        String path = "/api/projects/" + project;
        try (InputStream ledger =
                Api.class.getResourceAsStream("/demo/ledgers/river-view-houses.xlsx")) {
            RunningAtrium.as("it").upload(path + "/houses/import", "l.xlsx", ledger.readAllBytes());
        }
        house = Given.houseId(project, "A座-1单元-101");
        picture =
                RunningAtrium.as("desk")
                        .sendFile(path + "/attachments", "p.png", "image/png", Given.picture())
                        .orRefused()
                        .findValue("id")
                        .asText();
    }

    private static void makeKeys() throws Exception {
        Files.deleteIfExists(KEYS);
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String names = "san=dns:localhost,ip:127.0.0.1";
        List<String> words =
                List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        KEYS.toString(),
                        "-storepass",
                        PASSWORD,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        names);
        assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor());
    }

    private static Api finance() {
        return COPY.server().as("finance", "atrium-demo");
    }

    private static HttpResponse<String> tls(String path, String body, String... protocols)
            throws Exception {
        KeyStore keys = KeyStore.getInstance(KEYS.toFile(), PASSWORD.toCharArray());
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("it", keys.getCertificate(keys.aliases().nextElement()));
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(protocols);
        HttpClient client =
                HttpClient.newBuilder().sslContext(context).sslParameters(parameters).build();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + HTTPS + path));
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    public void theCopyIsACutOfTheLoadAndItsBooksAreRight() {
        Set<String> kept = Payers.numbers(finance(), project);
        assertTrue("no money came in meanwhile", taken.stream().anyMatch(t -> t.askedAt() > begun));
        for (Payers.Taken each : taken) {
            if (each.answeredAt() < begun) {
                assertTrue(each + " was acknowledged and is missing", kept.contains(each.number()));
            }
            if (each.askedAt() > ended) {
                assertFalse(each + " came later", kept.contains(each.number()));
            }
        }
        for (String code : List.of(project, "jade-garden", "river-view")) {
            JsonNode check = finance().get("/api/projects/" + code + "/ledger/check");
            assertEquals("0.00", check.get("sum").asText());
            assertEquals(0, check.get("violations").size());
        }
    }

    @Test
    public void noRowOfTheCopyMissesItsFile() {
        Answer file =
                COPY.server()
                        .as("desk", "atrium-demo")
                        .ask("GET", "/api/projects/" + project + "/attachments/" + picture, null);
        assertEquals(file.text(), 200, file.status());
        assertArrayEquals(Given.picture(), file.body());
    }

    @Test
    public void onlyItsOwnerReadsABackup() throws Exception {
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE)));
    }

    @Test
    public void aFullHomeOrADamagedFileIsRefusedAndNothingChanges() throws Exception {
        String full = refused(COPY, FILE);
        assertTrue(full, full.contains("stop the server first"));
        RunningAtrium third = new RunningAtrium("third", Map.of());
        third.erase();
        Path mine = third.home().resolve("mine");
        Files.createDirectories(mine);
        String other = refused(third, FILE);
        assertTrue(other, other.contains("--force"));
        byte[] bytes = Files.readAllBytes(FILE);
        Path damaged = TARGET.resolve("damaged.tar.gz");
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 5_000));
        Files.delete(mine);
        String said = refused(third, damaged);
        assertTrue(said, said.contains("nothing was changed"));
        assertEquals(0, third.home().toFile().list().length);
    }

    private static String refused(RunningAtrium atrium, Path file) {
        return assertThrows(
                        IllegalStateException.class,
                        () -> atrium.script("restore", file.toString()))
                .getMessage();
    }

    @Test
    public void tlsSpeaksOnlyWhatIsSafeAndItsCookiesStayWithIt() throws Exception {
        assertTrue(started, started.contains("https://127.0.0.1:" + HTTPS));
        HttpResponse<String> health = tls("/api/health", null, "TLSv1.3");
        assertEquals(200, health.statusCode());
        assertEquals(
                "max-age=31536000",
                health.headers().firstValue("Strict-Transport-Security").orElse(""));
        assertEquals(200, tls("/api/health", null, "TLSv1.2").statusCode());
        String login = "{\"user\":\"desk\",\"password\":\"atrium-demo\"}";
        String cookie =
                tls("/api/session", login, "TLSv1.3").headers().firstValue("Set-Cookie").get();
        assertTrue(cookie, cookie.contains("Secure") && cookie.contains("HttpOnly"));
        assertThrows(SSLException.class, () -> tls("/api/health", null, "TLSv1.1"));
    }

    @Test
    public void stoppingUnderLoadLosesNothingThatWasAcknowledged() throws Exception {
        Payers payers = new Payers(finance(), project, house).begin();
        COPY.script("stop");
        List<Payers.Taken> acknowledged = payers.end();
        for (Answer answer : payers.refused()) {
            Expect.refused(503, "web.server.stopping", answer);
            assertEquals("2", answer.header("Retry-After"));
        }
        String log =
                Files.readString(COPY.home().resolve("data/log/karaf.log"), StandardCharsets.UTF_8);
        assertTrue(log.contains("Closed for the stop; requests cut off: 0"));
        COPY.start();
        Set<String> kept = Payers.numbers(finance(), project);
        for (Payers.Taken each : acknowledged) {
            assertTrue(each + " is lost", kept.contains(each.number()));
        }
        JsonNode check = finance().get("/api/projects/" + project + "/ledger/check");
        assertEquals("0.00", check.get("sum").asText());
    }
}
