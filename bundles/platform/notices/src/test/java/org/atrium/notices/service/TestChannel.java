package org.atrium.notices.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A channel that keeps what it is given and answers what the test says, else that it took it. */
final class TestChannel implements Channel {
    final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    final Deque<Outcome> answers = new ArrayDeque<>();
    volatile boolean crash;

    private final String name;
    private final Audience audience;

    TestChannel(String name, Audience audience) {
        this.name = name;
        this.audience = audience;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.HTTP;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public AddressKind addressKind() {
        return AddressKind.PHONE;
    }

    @Override
    public Outcome send(Letter letter) {
        letters.add(letter);
        if (crash) {
            throw new IllegalStateException("the process ends here");
        }
        Outcome answer = answers.poll();
        return answer == null ? Outcome.accepted("no-" + letters.size()) : answer;
    }
}
