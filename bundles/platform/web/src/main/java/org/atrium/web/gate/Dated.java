package org.atrium.web.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Gives an answer its Date header before CXF does, which would make a printer for each; printed
 * once a second.
 */
final class Dated extends AbstractPhaseInterceptor<Message> {
    private static final DateTimeFormatter PRINTER =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Clock clock = Clock.systemUTC();
    private volatile Printed last = new Printed(Instant.EPOCH, "");

    Dated() {
        super(Phase.PRE_MARSHAL);
    }

    @Override
    public void handleMessage(Message message) {
        Map<Object, Object> headers = new HashMap<>();
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> present) {
            headers.putAll(present);
        }
        headers.put(HttpHeaders.DATE, new ArrayList<>(List.of(now())));
        message.put(Message.PROTOCOL_HEADERS, headers);
    }

    private String now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Printed printed = last;
        if (!printed.second().equals(now)) {
            printed = new Printed(now, PRINTER.format(now));
            last = printed;
        }
        return printed.text();
    }

    /** A second and its text. */
    private record Printed(Instant second, String text) {}
}
