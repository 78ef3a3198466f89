package org.atrium.itests;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.net.InetSocketAddress;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The stack that Atrium stands on with nothing on it: Jetty, CXF, Jackson and an echo. */
final class BareServer implements AutoCloseable {
    private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));

    /** Starts on a free port; answers a GET with this body. */
    BareServer(Object body) throws Exception {
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        Bus bus = BusFactory.newInstance().createBus();
        servlet.setBus(bus);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(servlet), "/*");
        server.setHandler(handler);
        server.start();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setServiceBean(new Echo(body));
        factory.setProvider(new JacksonJsonProvider());
        factory.create();
    }

    /** Where it is. */
    String url() {
        return "http://127.0.0.1:"
                + ((ServerConnector) server.getConnectors()[0]).getLocalPort()
                + "/echo";
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** Takes JSON and gives JSON. */
    @Path("/echo")
    @Consumes("application/json")
    @Produces("application/json")
    public static final class Echo {
        private final Object body;

        Echo(Object body) {
            this.body = body;
        }

        /** What the server was started with. */
        @GET
        public Object get() {
            return body;
        }

        /** What was sent. */
        @POST
        public Map<String, Object> post(Map<String, Object> sent) {
            return sent;
        }
    }
}
