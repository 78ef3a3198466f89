package org.atrium.console.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.AsyncContext;
import javax.servlet.ServletResponse;
import org.atrium.console.BundleFixture;
import org.junit.Test;

public class EventStreamsTest {
    private final EventStreams streams = new EventStreams();
    private final StringWriter received = new StringWriter();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    public void everyListenerHearsWhatIsSent() {
        streams.add(listener(new PrintWriter(received)));
        streams.add(listener(new PrintWriter(received)));
        streams.send("event: modules\ndata: {}\n\n");
        assertEquals(
                "event: modules\ndata: {}\n\nevent: modules\ndata: {}\n\n", received.toString());
    }

    @Test
    public void aListenerWhoIsGoneIsForgotten() {
        PrintWriter broken =
                new PrintWriter(received) {
                    @Override
                    public boolean checkError() {
                        return true;
                    }
                };
        streams.add(listener(broken));
        streams.send("x");
        assertEquals(0, streams.count());
        assertEquals(1, ended.get());
    }

    @Test
    public void closingEndsAllStreams() {
        streams.add(listener(new PrintWriter(received)));
        streams.close();
        assertEquals(0, streams.count());
        assertTrue(ended.get() == 1);
    }

    private AsyncContext listener(PrintWriter writer) {
        ServletResponse response =
                BundleFixture.proxy(
                        ServletResponse.class,
                        (name, arguments) -> "getWriter".equals(name) ? writer : null);
        Object identity = new Object();
        return BundleFixture.proxy(
                AsyncContext.class,
                (name, arguments) ->
                        switch (name) {
                            case "getResponse" -> response;
                            case "complete" -> completed();
                            case "hashCode" -> System.identityHashCode(identity);
                            case "equals" -> false;
                            default -> null;
                        });
    }

    private Object completed() {
        ended.incrementAndGet();
        return null;
    }
}
