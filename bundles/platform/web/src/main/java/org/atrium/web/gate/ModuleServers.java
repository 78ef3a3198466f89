package org.atrium.web.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.provider.ServerProviderFactory;
import org.apache.cxf.resource.DefaultResourceManager;
import org.apache.cxf.resource.ResourceManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.transport.servlet.ServletController;
import org.apache.cxf.transport.servlet.servicelist.ServiceListGeneratorServlet;
import org.atrium.documents.api.Sheets;
import org.atrium.identity.api.ShownNames;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleProbe;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.web.rest.BodyInterceptor;
import org.atrium.web.rest.ExportFeature;
import org.atrium.web.rest.FaultMapper;
import org.atrium.web.rest.JsonProvider;
import org.atrium.web.rest.RoleFeature;
import org.atrium.web.rest.SheetFeature;
import org.atrium.web.rest.StatusFeature;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One CXF server per module version, at {@code /{module}/{version}} on a bus of our own. The bus is
 * reached only through {@link #serve}, so none of these addresses exists outside.
 */
@Component(service = {ModuleServers.class, ModuleProbe.class})
public class ModuleServers implements ServiceTrackerCustomizer<Module, Server>, ModuleProbe {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleServers.class);

    private final BundleContext context;
    private final Json json;
    private final List<Object> providers;
    private final DestinationRegistryImpl registry = new DestinationRegistryImpl();
    private final Bus bus;
    private final Entrance servlet;
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final ServiceTracker<Module, Server> tracker;

    /** Begins to publish modules. */
    @Activate
    public ModuleServers(
            BundleContext context,
            @Reference Json json,
            @Reference Callers callers,
            @Reference Messages messages,
            @Reference Problems problems,
            @Reference Sheets sheets,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference ShownNames names) {
        this.context = context;
        this.json = json;
        this.bus = inCxf(() -> new CXFBusFactory().createBus());
        // or each request searches the class path for a class loader, and finds none
        bus.setExtension(new DefaultResourceManager(List.of()), ResourceManager.class);
        bus.getInInterceptors().add(new NoBody());
        bus.getOutInterceptors().add(new Dated());
        this.servlet = new Entrance(registry);
        servlet.setBus(bus);
        providers =
                List.of(
                        new FaultMapper(problems, callers),
                        new RoleFeature(callers),
                        new ExportFeature(callers, transactions, audit),
                        new BodyInterceptor(),
                        new StatusFeature(),
                        new SheetFeature(sheets, messages, callers, json, names));
        tracker = new ServiceTracker<>(context, Module.class, this);
        tracker.open();
    }

    /** Takes all servers down. */
    @Deactivate
    void stop() {
        tracker.close();
        bus.shutdown(true);
    }

    /** Gives CXF its servlet configuration. */
    void init(ServletConfig config) throws ServletException {
        servlet.init(config);
    }

    /** Address of this version's server; empty where it is not published. */
    Optional<String> address(RunningModule module) {
        return Optional.of(address(module.info().id(), module.version()))
                .filter(addresses::contains);
    }

    @Override
    public Optional<String> objection(RunningModule module) {
        return address(module).isPresent() ? Optional.empty() : Optional.of("not served yet");
    }

    private static String address(String module, String version) {
        return "/" + module + "/" + version;
    }

    /** Lets CXF answer. */
    Void serve(HttpServletRequest request, HttpServletResponse response) {
        try {
            servlet.serve(request, response);
            return null;
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Server addingService(ServiceReference<Module> reference) {
        Module module = context.getService(reference);
        if (module == null) {
            return null; // it could not be created; DS has logged why
        }
        String id = module.info().id();
        String address = address(id, reference.getBundle().getVersion().toString());
        try {
            Server server = inCxf(() -> publish(module, address));
            addresses.add(address);
            LOG.info("Module {} is served at {}", id, address);
            return server;
        } catch (RuntimeException e) {
            LOG.error("Module {} cannot be served", id, e);
            context.ungetService(reference);
            return null;
        }
    }

    private Server publish(Module module, String address) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(new HTTPTransportFactory(registry));
        factory.setAddress(address);
        factory.setServiceBeans(module.resources());
        // with a mapper of its own: what Jackson keeps of the version's classes goes with the
        // server
        List<Object> own = new ArrayList<>(providers);
        own.add(0, new JsonProvider(json.mapper().copy()));
        factory.setProviders(own);
        Server server = factory.create();
        // CXF would let ?_method= and X-HTTP-Method-Override name another method than the gate saw
        ((ServerProviderFactory) server.getEndpoint().get(ServerProviderFactory.class.getName()))
                .setRequestPreprocessor(null);
        return server;
    }

    @Override
    public void modifiedService(ServiceReference<Module> reference, Server server) {
        // what a module declares does not change while it runs
    }

    @Override
    public void removedService(ServiceReference<Module> reference, Server server) {
        String address = server.getEndpoint().getEndpointInfo().getAddress();
        addresses.remove(address);
        server.destroy();
        context.ungetService(reference);
    }

    /** CXF finds its extensions through the context class loader. */
    private static <T> T inCxf(Supplier<T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return body.get();
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    /** CXF's servlet, opened for the gate. */
    private static final class Entrance extends CXFNonSpringServlet {
        private static final long serialVersionUID = 1L;

        private final transient DestinationRegistry registry;

        Entrance(DestinationRegistry registry) {
            super(registry, false);
            this.registry = registry;
        }

        @Override
        protected ServletController createServletController(ServletConfig config) {
            return new Controller(registry, getBus(), config);
        }

        void serve(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            service(request, response);
        }
    }

    /** Knows where a request's address ends and its path begins, without parsing it again. */
    private static final class Controller extends ServletController {
        Controller(DestinationRegistry registry, Bus bus, ServletConfig config) {
            super(registry, config, new ServiceListGeneratorServlet(registry, bus));
        }

        @Override
        protected String getBaseURL(HttpServletRequest request) {
            String url = request.getRequestURL().toString();
            return url.substring(0, url.length() - request.getRequestURI().length());
        }
    }
}
