package org.atrium.console.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;

/** The browsers that listen. No thread waits for them; only the sender's thread writes. */
final class EventStreams {
    private final Set<AsyncContext> listening = ConcurrentHashMap.newKeySet();

    /** Keeps a request open until the browser leaves. */
    void add(AsyncContext stream) {
        stream.setTimeout(0);
        stream.addListener(new Leaving(stream));
        listening.add(stream);
    }

    /** How many listen. */
    int count() {
        return listening.size();
    }

    /** Writes to all; forgets those who are gone. */
    void send(String text) {
        for (AsyncContext stream : listening) {
            if (!write(stream, text)) {
                end(stream);
            }
        }
    }

    /** Ends all streams; the browsers come back by themselves. */
    void close() {
        listening.forEach(this::end);
    }

    private static boolean write(AsyncContext stream, String text) {
        try {
            PrintWriter writer = stream.getResponse().getWriter();
            writer.write(text);
            stream.getResponse().flushBuffer();
            return !writer.checkError();
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private void end(AsyncContext stream) {
        if (listening.remove(stream)) {
            try {
                stream.complete();
            } catch (IllegalStateException e) {
                // the container ended it first: there is nothing left to end
                return;
            }
        }
    }

    /** Forgets a stream whose browser left. */
    private final class Leaving implements AsyncListener {
        private final AsyncContext stream;

        Leaving(AsyncContext stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            listening.remove(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(stream);
        }

        @Override
        public void onError(AsyncEvent event) {
            end(stream);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // a stream is started once
        }
    }
}
