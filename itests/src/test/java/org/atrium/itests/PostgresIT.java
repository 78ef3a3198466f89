package org.atrium.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The demo's day on a real PostgreSQL, reached by the two sample files as the README tells. */
public class PostgresIT {
    private static final Path SAMPLES =
            Path.of(System.getProperty("atrium.script"))
                    .resolveSibling("karaf-distribution/target/assembly/etc/samples/postgresql");

    private static EmbeddedPostgres postgres;
    private static RunningAtrium atrium;

    @BeforeClass
    public static void start() throws IOException {
        postgres =
                EmbeddedPostgres.builder()
                        // a command is one branch: a second one could not be prepared
                        .setServerConfig("max_prepared_transactions", "0")
                        .start();
        atrium = RunningAtrium.apart("home-postgresql", PostgresIT::configure);
    }

    @AfterClass
    public static void stop() throws IOException {
        if (atrium != null) {
            atrium.stop();
        }
        postgres.close();
    }

    @Test
    public void theDayGivesTheSameFiguresAsOnDerby() {
        assertEquals(figures(RunningAtrium.get().demo()), figures(atrium.demo()));
    }

    @Test
    public void theHousesAreInPostgresql() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet houses = statement.executeQuery("SELECT COUNT(*) FROM REGISTRY.HOUSE")) {
            houses.next();
            assertEquals(1098 + 404 + 360, houses.getLong(1));
        }
    }

    @Test
    public void theBooksAddUpAfterARestart() {
        atrium.restart();
        Api finance = atrium.server().as("finance", "atrium-demo");
        var check = finance.get("/api/projects/jade-garden/ledger/check");
        assertEquals("0.00", check.path("sum").asText());
        assertEquals(0, check.path("violations").size());
    }

    @Test
    public void aFunctionIsSwappedAndRolledBack() {
        Api it = atrium.server().as("it", "atrium-demo");
        Api desk = atrium.server().as("desk", "atrium-demo");
        String swap = "/api/modules/repairs/swap";
        byte[] jar = Versions.of("repairs", "1.0.1");
        JsonNode there =
                it.sendPart(swap, "bundle", "r.jar", "application/java-archive", jar).orRefused();
        assertEquals("DONE", there.get("state").asText());
        assertEquals(200, desk.ask("GET", Given.ORDERS + "?limit=1", null).status());
        JsonNode back = it.post("/api/modules/repairs/rollback", null);
        assertEquals("1.0.0", back.get("to").asText());
        assertEquals(200, desk.ask("GET", Given.ORDERS + "?limit=1", null).status());
    }

    /** What the day tells of houses and money; the rest tells times. */
    private static List<String> figures(String demo) {
        return demo.lines()
                .filter(line -> line.contains("premises") || line.contains("CNY"))
                .toList();
    }

    private static void configure(Path etc) {
        try {
            for (String file :
                    new String[] {
                        "org.ops4j.datasource-admin.cfg", "org.ops4j.datasource-atrium.cfg"
                    }) {
                String text = Files.readString(SAMPLES.resolve(file));
                Files.writeString(
                        etc.resolve(file),
                        text.replace("5432", String.valueOf(postgres.getPort()))
                                .replace("user = atrium", "user = postgres")
                                .replace("databaseName = atrium", "databaseName = postgres")
                                .replace("/atrium\n", "/postgres\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
