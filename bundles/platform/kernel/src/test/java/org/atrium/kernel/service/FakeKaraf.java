package org.atrium.kernel.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.testkit.FixedModules;
import org.atrium.kernel.testkit.TestPlatform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Versions 1.0.0 and 1.1.0 of a function in a Karaf that remembers what is installed, and may be
 * killed at a point; {@link #boot} is the next start of the process over the same tables.
 */
final class FakeKaraf {
    static final String OLD = "1.0.0";
    static final String NEW = "1.1.0";

    private static final RunningModule ANY =
            FixedModules.running(ModuleInfo.function("sample", "样例", "Sample"), null);

    final TestPlatform platform;
    final Set<String> installed = new TreeSet<>();
    private final Path home;
    private final List<Feature> offers = List.of(feature(OLD), feature(NEW));

    /** Where the process ends; null for nowhere. */
    Point point;

    ModuleCatalogue catalogue;
    ModuleSwaps swaps;
    Routes routes;
    private ModulesImpl modules;

    FakeKaraf(TestPlatform platform, Path home) {
        this.platform = platform;
        this.home = home;
        boot();
    }

    /** After which step the process ends. */
    enum Point {
        STARTED,
        PROBED,
        MOVED,
        DRAINED
    }

    /** The end of the process: nothing can be done about it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void reach(Point reached) {
        if (reached == point) {
            point = null;
            throw new Killed();
        }
    }

    /** A new process: the framework starts what is installed, and the platform restores. */
    void boot() {
        if (routes != null) {
            routes.stop();
        }
        routes = new Routes(platform.unit);
        modules = new ModulesImpl(platform.unit, routes);
        installed.forEach(version -> modules.add(running(version)));
        ModuleSettings settings = new ModuleSettings(defaults());
        BundleContext context = context();
        FeaturesService karaf = karaf();
        FunctionFeatures features =
                new FunctionFeatures(
                        context,
                        karaf,
                        answering(ServiceComponentRuntime.class, (p, m, a) -> List.of()),
                        modules,
                        new Openings(),
                        settings);
        TrustedKeys keys = new TrustedKeys(context, settings);
        FunctionJars jars = new FunctionJars(context, karaf, features, modules, keys);
        SwapReports reports =
                new SwapReports(
                        platform.unit,
                        platform.callers,
                        (code, arguments, language) -> code,
                        platform.ids);
        catalogue = catalogue(features, jars, reports);
        SwapProbes probes = new SwapProbes(context, settings);
        catalogue.probes = probes;
        swaps =
                new ModuleSwaps(
                        features,
                        catalogue,
                        modules,
                        routes,
                        platform.unit,
                        reports,
                        probes,
                        settings,
                        jars);
        swaps.replacement =
                new Replacement(
                        context,
                        features,
                        jars,
                        modules,
                        reports,
                        probes,
                        settings,
                        platform.outbox);
        swaps.listeners = List.of(code -> reach(Point.MOVED));
        platform.callers.as(
                Caller.system(null),
                () -> {
                    catalogue.restore();
                    swaps.settle();
                    return null;
                });
    }

    private ModuleCatalogue catalogue(
            FunctionFeatures features, FunctionJars jars, SwapReports reports) {
        return new ModuleCatalogue(
                features,
                jars,
                modules,
                routes,
                platform.unit,
                platform.transactions,
                platform.callers,
                (entity, id, action, before, after) -> reach(Point.PROBED),
                reports);
    }

    private FeaturesService karaf() {
        return answering(
                FeaturesService.class,
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "listFeatures":
                            return offers.toArray(Feature[]::new);
                        case "isInstalled":
                            return installed.contains(((Feature) arguments[0]).getVersion());
                        case "installFeature":
                            installed.add((String) arguments[1]);
                            modules.add(running((String) arguments[1]));
                            reach(Point.STARTED);
                            return null;
                        case "uninstallFeature":
                            reach(Point.DRAINED);
                            installed.remove((String) arguments[1]);
                            modules.remove(running((String) arguments[1]));
                            return null;
                        default:
                            return null;
                    }
                });
    }

    private BundleContext context() {
        return answering(
                BundleContext.class,
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "getProperty" -> home.toString();
                            case "getBundles" -> new Bundle[0];
                            case "getServiceReferences" -> List.of();
                            default -> null;
                        });
    }

    private static RunningModule running(String version) {
        return new RunningModule(ANY.info(), version, ANY.module(), null);
    }

    private static Feature feature(String version) {
        return answering(
                Feature.class,
                (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "getName" -> "atrium-sample";
                            case "getVersion" -> version;
                            case "getDescription" -> "样例|Sample";
                            default -> null;
                        });
    }

    private static ModulesConfig defaults() {
        return answering(
                ModulesConfig.class, (proxy, method, arguments) -> method.getDefaultValue());
    }

    private static <T> T answering(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        FakeKaraf.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
