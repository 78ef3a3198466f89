package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/**
 * People who write notes and read what other functions serve; every answer but a good one is kept.
 */
final class SampleLoad implements AutoCloseable {
    private final Api desk = RunningAtrium.as("desk");
    private final Sample sample;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean goesOn = true;

    /** Begins. */
    SampleLoad(Sample sample, int people) {
        this.sample = sample;
        for (int i = 0; i < people; i++) {
            Thread thread = new Thread(this::work, "sample-load-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (goesOn) {
            Answer note = desk.ask("POST", sample.path() + "/notes", Sample.note());
            if (seen(note, 201)) {
                notes.add(note.json().get("id").asText());
            }
            seen(desk.ask("GET", Given.JADE + "/houses?limit=1", null), 200);
            seen(desk.ask("GET", Given.JADE + "/fees/items", null), 200);
            seen(desk.ask("GET", Given.ORDERS + "?limit=1", null), 200);
        }
    }

    private boolean seen(Answer answer, int status) {
        answers.incrementAndGet();
        boolean right = answer.status() == status;
        if (!right) {
            wrong.add(answer.request() + " " + answer.status() + " " + answer.text());
        }
        return right;
    }

    @Override
    public void close() {
        goesOn = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void sawOnlyGoodAnswersAndKeptEveryNote() throws InterruptedException {
        while (answers.get() < 20 && wrong.isEmpty()) {
            Thread.sleep(20);
        }
        close();
        assertEquals(List.of(), wrong);
        assertTrue("only " + answers + " answers", answers.get() >= 20);
        for (String id : notes) {
            String path = sample.path() + "/notes/" + id;
            assertEquals(200, desk.ask("GET", path, null).status());
        }
    }
}
