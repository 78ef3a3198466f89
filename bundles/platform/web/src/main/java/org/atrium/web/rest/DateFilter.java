package org.atrium.web.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/** The Date header, printed once a second; CXF would make a printer for each answer. */
public class DateFilter implements ContainerResponseFilter {
    private static final DateTimeFormatter PRINTER =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Clock clock = Clock.systemUTC();
    private volatile Printed last = new Printed(Instant.EPOCH, "");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Printed printed = last;
        if (!printed.second().equals(now)) {
            printed = new Printed(now, PRINTER.format(now));
            last = printed;
        }
        response.getHeaders().putSingle(HttpHeaders.DATE, printed.text());
    }

    /** A second and its text. */
    private record Printed(Instant second, String text) {}
}
