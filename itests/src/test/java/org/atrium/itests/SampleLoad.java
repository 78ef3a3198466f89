package org.atrium.itests;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/** People who write notes and read what other functions serve. */
final class SampleLoad implements AutoCloseable {
    private static final int ENOUGH = 20;

    private final Api desk = RunningAtrium.as("desk");
    private final Sample sample;
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final Load load;

    /** Begins. */
    SampleLoad(Sample sample, int people) {
        this.sample = sample;
        load = new Load(people, this::round);
    }

    private void round(Load at) {
        Answer note = desk.ask("POST", sample.path() + "/notes", Sample.note());
        if (at.seen(note, 201)) {
            notes.add(note.json().get("id").asText());
        }
        at.seen(desk.ask("GET", Given.JADE + "/houses?limit=1", null), 200);
        at.seen(desk.ask("GET", Given.JADE + "/fees/items", null), 200);
        at.seen(desk.ask("GET", Given.ORDERS + "?limit=1", null), 200);
    }

    @Override
    public void close() {
        load.close();
    }

    void sawOnlyGoodAnswersAndKeptEveryNote() throws InterruptedException {
        load.sawOnlyGoodAnswers(ENOUGH);
        for (String id : notes) {
            String path = sample.path() + "/notes/" + id;
            assertEquals(200, desk.ask("GET", path, null).status());
        }
    }
}
