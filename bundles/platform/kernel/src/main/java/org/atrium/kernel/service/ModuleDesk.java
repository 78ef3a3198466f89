package org.atrium.kernel.service;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.InstallModule;
import org.atrium.kernel.api.ModuleRequestView;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.domain.FunctionJar;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What group IT does to functions, from wherever it is asked: done at once, or kept as a request
 * until a second person approves it. A roll-back goes to what was approved before and never waits.
 */
@Component(service = ModuleDesk.class)
public class ModuleDesk {
    private static final SwapModule ALL = new SwapModule();

    private final ModuleCatalogue catalogue;
    private final ModuleSwaps swaps;
    private final FunctionFeatures features;
    private final FunctionJars jars;
    private final ModuleRequests requests;

    /** Over catalogue and swaps. */
    @Activate
    public ModuleDesk(
            @Reference ModuleCatalogue catalogue,
            @Reference ModuleSwaps swaps,
            @Reference FunctionFeatures features,
            @Reference FunctionJars jars,
            @Reference ModuleRequests requests) {
        this.catalogue = catalogue;
        this.swaps = swaps;
        this.features = features;
        this.jars = jars;
        this.requests = requests;
    }

    /** Installs a function that is offered. */
    public ModuleView install(String id) {
        if (!requests.areNeeded()) {
            return catalogue.install(id);
        }
        features.of(id);
        return asked(requests.ask("INSTALL", id, ALL));
    }

    /**
     * Installs what a project wants and does not run. Where a second person is needed, a function
     * that nobody has approved yet is asked for instead; once it is approved, it can be enabled.
     *
     * @throws InvalidInput {@code kernel.module.unknown}
     * @throws Conflict {@code kernel.module.install-requested}
     */
    void requireInstalled(Collection<String> ids) {
        List<String> missing = ids.stream().filter(id -> !catalogue.runs(id)).toList();
        List<String> asked =
                missing.stream()
                        .filter(id -> requests.areNeeded() && !swaps.isInstalled(id))
                        .toList();
        asked.forEach(requests::askInstall);
        if (!asked.isEmpty()) {
            throw new Conflict("kernel.module.install-requested")
                    .with("module", String.join(", ", asked));
        }
        missing.forEach(catalogue::install);
    }

    /** Installs a new one from a Maven location. */
    public ModuleView install(InstallModule command) {
        return requests.areNeeded()
                ? jars.fetch(command.location, this::installAsked)
                : catalogue.install(command);
    }

    /** Installs a new one from its jar. */
    public ModuleView install(InputStream jar) {
        return requests.areNeeded() ? installAsked(jar) : catalogue.install(jar);
    }

    private ModuleView installAsked(InputStream jar) {
        return asked(requests.ask("INSTALL", jar, catalogue::requireNew, ALL));
    }

    /** Removes a function. */
    public ModuleView uninstall(String id) {
        if (!requests.areNeeded()) {
            return catalogue.uninstall(id);
        }
        features.of(id);
        return asked(requests.ask("UNINSTALL", id, ALL));
    }

    /** Moves projects to a version that is there, or that a Maven location has. */
    public SwapView swap(String id, SwapModule command) {
        if (!requests.areNeeded()) {
            return swaps.swap(id, command);
        }
        if (command.location != null) {
            return jars.fetch(command.location, in -> swap(id, in, command));
        }
        if (command.version != null) {
            features.of(id, command.version);
        }
        return swapAsked(requests.ask("SWAP", id, command));
    }

    /** Moves projects to the version in a jar. */
    public SwapView swap(String id, InputStream jar, SwapModule command) {
        return requests.areNeeded()
                ? swapAsked(requests.ask("SWAP", jar, swaps.wanted(id, command), command))
                : swaps.swap(id, jar, command);
    }

    /** What the folder brings. */
    void swapOrInstall(InputStream jar) {
        if (requests.areNeeded()) {
            requests.ask("SWAP", jar, (FunctionJar any) -> {}, ALL);
        } else {
            swaps.swapOrInstall(jar);
        }
    }

    /** Approves a request of somebody else and carries it out. */
    public ModuleRequestView approve(String id) {
        return requests.approve(id, this::carryOut);
    }

    private void carryOut(ModuleRequestView request) {
        SwapModule command = new SwapModule();
        command.version = request.version;
        command.projects = request.projects;
        command.force = request.forced;
        InputStream jar = requests.jar(request);
        switch (request.action) {
            case "INSTALL" -> {
                if (jar == null) {
                    catalogue.install(request.module);
                } else {
                    catalogue.install(jar);
                }
            }
            case "SWAP" -> {
                if (jar == null) {
                    swaps.swap(request.module, command);
                } else if (swaps.isInstalled(request.module)) {
                    swaps.swap(request.module, jar, command);
                } else {
                    catalogue.install(jar);
                }
            }
            case "UNINSTALL" -> catalogue.uninstall(request.module);
            default -> throw new InvalidInput("kernel.request.unknown");
        }
    }

    private static ModuleView asked(ModuleRequestView request) {
        ModuleView view = new ModuleView();
        view.id = request.module;
        view.versions = List.of();
        view.flows = List.of();
        view.policies = List.of();
        view.request = request.id;
        return view;
    }

    private static SwapView swapAsked(ModuleRequestView request) {
        SwapView view = new SwapView();
        view.module = request.module;
        view.to = request.version;
        view.projects = request.projects;
        view.state = "REQUESTED";
        view.startedAt = request.askedAt;
        view.user = request.askedBy;
        view.request = request.id;
        return view;
    }
}
