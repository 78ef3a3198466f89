package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ModuleRequestView;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.FunctionJar;
import org.atrium.kernel.store.RequestStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes of functions that wait for a second person of group IT, where the settings say {@code
 * approvals=2}. Their jars are checked when they come, kept apart, and offered to nobody before the
 * approval.
 */
@Component(service = ModuleRequests.class)
public class ModuleRequests {
    private static final int NEWEST = 200;

    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final IdBlocks ids;
    private final Audit audit;
    private final ModuleSettings settings;
    private final FunctionJars jars;
    private final SwapReports reports;
    private final RequestStore store = new RequestStore();

    /** Over the kernel's tables. */
    @Activate
    public ModuleRequests(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Audit audit,
            @Reference ModuleSettings settings,
            @Reference FunctionJars jars,
            @Reference SwapReports reports) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.ids = ids;
        this.audit = audit;
        this.settings = settings;
        this.jars = jars;
        this.reports = reports;
    }

    /** Whether changes wait for a second person. */
    boolean areNeeded() {
        return settings.now().approvals() > 1;
    }

    /** The newest, at most 200. */
    public List<ModuleRequestView> list() {
        return unit.joined(em -> store.newest(em, NEWEST));
    }

    /** Asks for a change without a jar. */
    ModuleRequestView ask(String action, String module, SwapModule command) {
        return add(request(action, module, command));
    }

    /** Asks, once, for the function that a project wants; a command's key is not for this. */
    void askInstall(String module) {
        boolean isAsked =
                list().stream()
                        .filter(r -> r.state.equals("OPEN") && r.action.equals("INSTALL"))
                        .anyMatch(r -> r.module.equals(module));
        if (!isAsked) {
            callers.as(
                    callers.current().under(null, null, null),
                    () -> ask("INSTALL", module, new SwapModule()));
        }
    }

    /** Asks for a change that a jar brings. */
    ModuleRequestView ask(
            String action, InputStream in, Consumer<FunctionJar> check, SwapModule command) {
        ModuleRequestView request = request(action, null, command);
        FunctionJar jar = jars.putAside(in, check, request.id);
        request.module = jar.id();
        request.version = jar.version();
        return add(request);
    }

    /** The jar that a request has brought; null for none. */
    InputStream jar(ModuleRequestView request) {
        Path aside = jars.aside(request.id);
        try {
            return Files.exists(aside) ? Files.newInputStream(aside) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Approves one.
     *
     * @throws NotAllowed {@code kernel.request.own}: never oneself
     * @throws Conflict {@code kernel.request.decided}
     */
    ModuleRequestView approve(String id, Consumer<ModuleRequestView> carryOut) {
        ModuleRequestView request = find(id);
        if (request.askedBy.equals(callers.current().user())) {
            throw new NotAllowed("kernel.request.own");
        }
        decide(request, "APPROVED");
        try {
            carryOut.accept(request);
        } catch (RuntimeException e) {
            request.state = "FAILED";
            request.reason = reports.text(e);
            write(em -> store.fail(em, request));
            throw e;
        } finally {
            jars.removeAside(id);
        }
        return request;
    }

    /** Refuses one, or takes one's own back. */
    public ModuleRequestView refuse(String id) {
        ModuleRequestView request = find(id);
        decide(request, "REFUSED");
        jars.removeAside(id);
        return request;
    }

    private ModuleRequestView find(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("kernel.request.unknown");
        }
        return unit.joined(em -> store.find(em, Long.parseLong(id)))
                .orElseThrow(() -> new NotFound("kernel.request.unknown"));
    }

    private ModuleRequestView request(String action, String module, SwapModule command) {
        ModuleRequestView request = new ModuleRequestView();
        request.id = String.valueOf(ids.next());
        request.action = action;
        request.module = module;
        request.version = command.version;
        request.projects = command.projects;
        request.forced = command.force;
        request.state = "OPEN";
        request.askedBy = callers.current().user();
        request.askedAt = reports.now();
        return request;
    }

    private ModuleRequestView add(ModuleRequestView request) {
        write(
                em -> {
                    store.add(em, request);
                    record("ask", request);
                });
        return request;
    }

    private void decide(ModuleRequestView request, String state) {
        request.state = state;
        request.decidedBy = callers.current().user();
        request.decidedAt = reports.now();
        write(
                em -> {
                    if (!store.decide(em, request)) {
                        throw new Conflict("kernel.request.decided");
                    }
                    record(state.equals("APPROVED") ? "approve" : "refuse", request);
                });
    }

    private void record(String action, ModuleRequestView request) {
        audit.record("kernel.module-request", Long.parseLong(request.id), action, null, request);
    }

    private void write(Consumer<EntityManager> change) {
        transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    change.accept(em);
                                    return null;
                                }));
    }
}
