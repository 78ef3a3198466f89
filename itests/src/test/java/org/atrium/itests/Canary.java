package org.atrium.itests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;

/** Asks one project without a pause which version answers, and knows which ones may. */
final class Canary implements AutoCloseable {
    private final Api api;
    private final String path;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong answers = new AtomicLong();
    private final Thread thread = new Thread(this::ask, "canary");
    private volatile Set<String> allowed = Set.of();
    private volatile boolean goesOn = true;

    /** For the sample function at this path. */
    Canary(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    /** From now on only this version may answer. */
    void now(String version) {
        allowed = Set.of(version);
        if (!thread.isAlive()) {
            thread.start();
        }
    }

    /** From now on either may. */
    void moving(String from, String to) {
        allowed = Set.of(from, to);
    }

    private void ask() {
        while (goesOn) {
            Set<String> before = allowed;
            Answer answer = api.ask("GET", path + "/slowly?millis=0", null);
            Set<String> after = allowed;
            answers.incrementAndGet();
            String by = answer.status() == 200 ? answer.json().get("servedBy").asText() : "nobody";
            if (!before.contains(by) && !after.contains(by)) {
                wrong.add(by + " instead of " + before + " or " + after + ": " + answer.text());
            }
        }
    }

    long count() {
        return answers.get();
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
