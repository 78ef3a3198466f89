package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/**
 * Ends the server's process ({@code kill -9}) at points of a swap, while people write notes and
 * orders and one request stays in the old version for a while; then looks at what the next start
 * has made of it.
 */
final class SwapKills implements AutoCloseable {
    private static final int STAY_MILLIS = 1_500;
    private static final int SOMEWHERE_MILLIS = 150;

    private final Api it = RunningAtrium.as("it");
    private final Api desk = RunningAtrium.as("desk");
    private final Sample sample = new Sample("swap-kills");
    private final String other = "/api/projects/" + Given.project("swap-kills-2") + "/sample";
    private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Random random;
    private volatile boolean killed;

    /** Where the process ends. */
    private enum Point {
        /** The new version is being started. */
        STARTING(s -> !s.get("state").asText().equals("DONE")),
        /** It is there, and about to be asked whether it is healthy. */
        CHECKING(s -> !s.get("state").asText().equals("STARTING")),
        /** The route has just moved. */
        MOVED(s -> s.get("routedAt").isTextual()),
        /** Somebody is still inside the old version. */
        DRAINING(s -> s.get("drainingLeft").asInt() > 0),
        /** Nobody is any more, so it is being removed. */
        REMOVING(s -> s.get("routedAt").isTextual() && s.get("drainingLeft").asInt() == 0);

        private final Predicate<JsonNode> isReached;

        Point(Predicate<JsonNode> isReached) {
            this.isReached = isReached;
        }
    }

    /**
     * Brings the two versions between which it swaps.
     *
     * @param seed tells when to kill; print it to repeat a run
     */
    SwapKills(long seed) {
        random = new Random(seed);
        it.put(other.replace("/sample", "/modules"), List.of("sample"));
        sample.swap(Versions.sample("1.1.0")).orRefused();
    }

    /** Kills so many times, at one point after the other. */
    void rounds(int kills) throws InterruptedException {
        for (int round = 0; round < kills; round++) {
            Point point = Point.values()[round % Point.values().length];
            String outcome = round(point);
            System.out.printf(
                    "swap killed %d of %d, %s: %s; %d notes and orders acknowledged, none lost%n",
                    round + 1, kills, point, outcome, kept.size());
        }
    }

    private String round(Point point) throws InterruptedException {
        String from = servedBy(sample.path());
        String to = from.equals("1.0.0") ? "1.1.0" : "1.0.0";
        String before = sample.lastSwap().get("id").asText();
        killed = false;
        List<Thread> people = new ArrayList<>();
        people.add(begin(() -> note(sample.path())));
        people.add(begin(() -> note(other)));
        people.add(begin(this::order));
        Thread.sleep(SOMEWHERE_MILLIS);
        people.add(once(() -> desk.ask("GET", sample.path() + slowly(STAY_MILLIS), null)));
        Thread.sleep(SOMEWHERE_MILLIS);
        people.add(once(() -> it.ask("POST", Sample.SWAP, Map.of("version", to))));
        await(point, before);
        Thread.sleep(random.nextInt(SOMEWHERE_MILLIS));
        killed = true;
        RunningAtrium.get().kill();
        for (Thread thread : people) {
            thread.join();
        }
        assertEquals(List.of(), wrong);
        return looksWhole(before, from, to);
    }

    /** The report says which version is routed; it runs alone, in both projects, and goes on. */
    private String looksWhole(String before, String from, String to) {
        JsonNode report = sample.lastSwap();
        boolean isRecorded = !report.get("id").asText().equals(before);
        boolean hasMoved = isRecorded && report.get("routedAt").isTextual();
        String routed = hasMoved ? to : from;
        if (isRecorded) {
            assertEquals(report.toString(), hasMoved ? "DONE" : "FAILED", state(report));
            assertTrue(report.toString(), report.get("endedAt").isTextual());
        }
        assertEquals(routed, servedBy(sample.path()));
        assertEquals(routed, servedBy(other));
        JsonNode shown = sample.version(routed);
        assertEquals(shown.toString(), "INSTALLED", state(shown));
        assertEquals(shown.toString(), 2, shown.get("projects").size());
        JsonNode gone = sample.version(routed.equals(to) ? from : to);
        assertEquals(gone.toString(), "AVAILABLE", state(gone));
        for (String path : List.copyOf(kept)) {
            assertEquals(path, 200, desk.ask("GET", path, null).status());
        }
        return report.get("state").asText() + ", runs " + routed;
    }

    private static String state(JsonNode shown) {
        return shown.get("state").asText();
    }

    private void await(Point point, String before) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode newest = sample.lastSwap();
            boolean isOurs = !newest.get("id").asText().equals(before);
            boolean isOver = isOurs && newest.get("endedAt").isTextual();
            if (isOver || isOurs && point.isReached.test(newest)) {
                return;
            }
        }
        throw new AssertionError("no swap came to " + point);
    }

    private String servedBy(String path) {
        JsonNode answer = desk.get(path + slowly(0));
        assertNotNull(answer.toString(), answer.get("servedBy"));
        return answer.get("servedBy").asText();
    }

    private static String slowly(int millis) {
        return "/slowly?millis=" + millis;
    }

    private void note(String path) {
        keep(path + "/notes", desk.ask("POST", path + "/notes", Sample.note()));
    }

    private void order() {
        keep(Given.ORDERS, desk.ask("POST", Given.ORDERS, Given.request()));
    }

    private void keep(String path, Answer answer) {
        if (answer.status() == 201) {
            kept.add(path + "/" + answer.json().get("id").asText());
        } else if (!killed) {
            wrong.add(answer.request() + " " + answer.status() + " " + answer.text());
        }
    }

    /** Again and again until the process ends. */
    private Thread begin(Runnable work) {
        return once(
                () -> {
                    while (!killed) {
                        work.run();
                    }
                });
    }

    /** What the kill cuts off is not heard of; before it, nothing may be cut off. */
    private Thread once(Runnable work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (UncheckedIOException e) {
                                if (!killed) {
                                    wrong.add(e.toString());
                                }
                            }
                        });
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        it.put(other.replace("/sample", "/modules"), List.of());
        sample.leave();
    }
}
