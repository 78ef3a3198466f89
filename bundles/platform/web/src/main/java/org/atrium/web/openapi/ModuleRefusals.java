package org.atrium.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atrium.common.Problem;
import org.atrium.kernel.api.RunningModule;
import org.objectweb.asm.Type;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The refusals of each operation, read from the byte code of the bundles that run: what the
 * operation's method can reach in its own bundle and in the platform, and from the platform in the
 * functions that it calls. Read again only when other bundles run.
 */
final class ModuleRefusals {
    private final Predicate<String> isText;
    private Set<String> readFrom = Set.of();
    private Map<String, Map<Integer, Set<String>>> codes = Map.of();

    /**
     * @param isText whether there is a text for this code
     */
    ModuleRefusals(Predicate<String> isText) {
        this.isText = isText;
    }

    /** The codes by status of every operation of these modules, by {@link #operation}. */
    synchronized Map<String, Map<Integer, Set<String>>> of(List<RunningModule> modules) {
        Set<String> bundles =
                modules.stream()
                        .map(m -> m.bundle().getBundleId() + " " + m.bundle().getLastModified())
                        .collect(Collectors.toSet());
        if (!bundles.equals(readFrom)) {
            codes = read(modules);
            readFrom = bundles;
        }
        return codes;
    }

    /** The name of an operation among all. */
    static String operation(Class<?> resource, Method method) {
        return resource.getName() + "." + method.getName() + Type.getMethodDescriptor(method);
    }

    private Map<String, Map<Integer, Set<String>>> read(List<RunningModule> modules) {
        Set<Bundle> platform = new LinkedHashSet<>();
        platform.add(FrameworkUtil.getBundle(Problem.class));
        Set<Bundle> all = new LinkedHashSet<>(platform);
        for (RunningModule module : modules) {
            all.add(module.bundle());
            if (!module.info().isFunction()) {
                platform.add(module.bundle());
            }
        }
        Map<Bundle, List<ClassFacts>> facts = new HashMap<>();
        all.forEach(bundle -> facts.put(bundle, facts(bundle)));
        CallGraph ofPlatform = graph(all, facts);
        Map<String, Map<Integer, Set<String>>> found = new HashMap<>();
        for (RunningModule module : modules) {
            Set<Bundle> reached = new LinkedHashSet<>(platform);
            reached.add(module.bundle());
            CallGraph graph = module.info().isFunction() ? graph(reached, facts) : ofPlatform;
            for (Object resource : module.module().resources()) {
                read(resource.getClass(), graph, found);
            }
        }
        return found;
    }

    private static void read(
            Class<?> resource, CallGraph graph, Map<String, Map<Integer, Set<String>>> found) {
        for (Method method : resource.getMethods()) {
            found.put(
                    operation(resource, method),
                    graph.refusals(
                            Type.getInternalName(resource),
                            method.getName() + Type.getMethodDescriptor(method)));
        }
    }

    private CallGraph graph(Set<Bundle> bundles, Map<Bundle, List<ClassFacts>> facts) {
        return new CallGraph(
                bundles.stream().flatMap(bundle -> facts.get(bundle).stream()).toList(), isText);
    }

    private static List<ClassFacts> facts(Bundle bundle) {
        List<ClassFacts> facts = new ArrayList<>();
        for (URL file : Collections.list(bundle.findEntries("org/atrium", "*.class", true))) {
            try (InputStream in = file.openStream()) {
                facts.add(ClassFacts.read(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return facts;
    }
}
