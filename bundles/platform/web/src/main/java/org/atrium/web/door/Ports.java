package org.atrium.web.door;

import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ports that requests come in by. OSGi's HTTP service cannot close them by itself: it takes the
 * filters away first, and who asks in between gets Jetty's own page.
 */
final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    private volatile Server server;

    /** The first request tells whose ports they are; without any, nobody waits for an answer. */
    void learnFrom(HttpServletRequest request) {
        if (server == null) {
            server = Request.getBaseRequest(request).getHttpChannel().getServer();
        }
    }

    /** Takes no connection any more and closes those that are open. */
    void close() {
        if (server == null) {
            return;
        }
        for (Connector connector : server.getConnectors()) {
            try {
                connector.stop();
            } catch (Exception e) { // Jetty's signature
                LOG.warn("{} closes only with the process", connector, e);
            }
        }
    }
}
