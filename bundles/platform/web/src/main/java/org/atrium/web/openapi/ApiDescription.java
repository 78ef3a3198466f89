package org.atrium.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.atrium.web.gate.Problems;
import org.atrium.web.gate.PublicOperations;
import org.atrium.web.rest.AllowedRoles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One OpenAPI document over all running modules, with the paths as they are outside, and the roles
 * and refusals of each operation.
 */
@Component(service = ApiDescription.class)
public class ApiDescription {
    private final Modules modules;
    private final Problems problems;
    private final Callers callers;
    private final ModuleRefusals refusals;

    /** Over the running modules, with the texts of their refusals. */
    @Activate
    public ApiDescription(
            @Reference Modules modules,
            @Reference Problems problems,
            @Reference Messages messages,
            @Reference Callers callers) {
        this.modules = modules;
        this.problems = problems;
        this.callers = callers;
        this.refusals =
                new ModuleRefusals(code -> !messages.text(code, Map.of(), "en").equals(code));
    }

    /**
     * The document as JSON, with the words of refusals in the caller's language.
     *
     * @param only id of a module; null for all
     */
    public String document(String only) {
        OpenAPI all =
                new OpenAPI()
                        .info(new Info().title("Atrium").version("1.0"))
                        .paths(new Paths())
                        .components(new Components());
        all.getComponents()
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        GateRefusals gate = new GateRefusals(problems, callers.current().language());
        gate.describe(all.getComponents());
        all.addSecurityItem(new SecurityRequirement().addList("basic"));
        List<RunningModule> running = modules.running();
        Map<String, Map<Integer, Set<String>>> codes = refusals.of(running);
        for (RunningModule module : running) {
            if (only == null || only.equals(module.info().id())) {
                module.module()
                        .resources()
                        .forEach(r -> add(all, module.info(), r.getClass(), gate, codes));
            }
        }
        return print(all);
    }

    private static void add(
            OpenAPI all,
            ModuleInfo module,
            Class<?> resource,
            GateRefusals gate,
            Map<String, Map<Integer, Set<String>>> codes) {
        OpenAPI one = read(resource);
        if (one.getPaths() != null) {
            one.getPaths()
                    .forEach(
                            (path, item) -> {
                                String outside = outside(module, path);
                                item.readOperationsMap()
                                        .forEach(
                                                (verb, operation) -> {
                                                    Method method = method(resource, operation);
                                                    gate.add(
                                                            operation,
                                                            verb,
                                                            outside.contains("{project}"),
                                                            PublicOperations.contains(
                                                                    verb.name(), outside),
                                                            refusals(resource, method, codes));
                                                    complete(
                                                            module, method, outside, verb,
                                                            operation);
                                                });
                                merge(all.getPaths(), outside, item);
                            });
        }
        if (one.getComponents() != null && one.getComponents().getSchemas() != null) {
            one.getComponents().getSchemas().forEach(all.getComponents()::addSchemas);
        }
    }

    /** Two resource classes may share a path with different verbs. */
    private static void merge(Paths paths, String path, PathItem item) {
        PathItem present = paths.get(path);
        if (present == null) {
            paths.addPathItem(path, item);
        } else {
            item.readOperationsMap().forEach(present::operation);
        }
    }

    private static String outside(ModuleInfo module, String path) {
        String tail = "/".equals(path) ? "" : path;
        if (module.isFunction()) {
            return "/api/projects/{project}/" + module.id() + tail;
        }
        String word = path.split("/", 3)[1];
        return (module.projectWords().contains(word) ? "/api/projects/{project}" : "/api") + tail;
    }

    private static void complete(
            ModuleInfo module,
            Method method,
            String path,
            PathItem.HttpMethod verb,
            Operation operation) {
        operation.addTagsItem(module.id());
        operation.addExtension(
                "x-atrium-roles", List.copyOf(AllowedRoles.of(method).orElseThrow()));
        if (path.contains("{project}")) {
            operation.addParametersItem(
                    new PathParameter().name("project").schema(new StringSchema()));
        }
        if (PublicOperations.contains(verb.name(), path)) {
            operation.setSecurity(List.of());
        }
        status(method, operation);
        operation.setOperationId(module.id() + "." + operation.getOperationId());
    }

    private static void status(Method method, Operation operation) {
        ApiResponse success = operation.getResponses().remove("default");
        if (success != null) {
            String status =
                    method.isAnnotationPresent(Created.class)
                            ? "201"
                            : method.isAnnotationPresent(Accepted.class) ? "202" : "200";
            operation.getResponses().addApiResponse(status, success.description("Done"));
        }
    }

    /**
     * The reader names an operation after its method; a class has no two operations of one name.
     */
    private static Method method(Class<?> resource, Operation operation) {
        List<Method> methods =
                Arrays.stream(resource.getMethods())
                        .filter(m -> m.getName().equals(operation.getOperationId()))
                        .toList();
        if (methods.size() != 1) {
            throw new IllegalStateException(resource + " " + operation.getOperationId());
        }
        return methods.get(0);
    }

    /** Methods of one path and verb are one operation outside, whatever they consume. */
    private static Map<Integer, Set<String>> refusals(
            Class<?> resource, Method method, Map<String, Map<Integer, Set<String>>> codes) {
        Map<Integer, Set<String>> all = new TreeMap<>();
        for (Method other : resource.getMethods()) {
            if (place(other).equals(place(method))) {
                codes.get(ModuleRefusals.operation(resource, other))
                        .forEach(
                                (status, some) ->
                                        all.computeIfAbsent(status, s -> new TreeSet<>())
                                                .addAll(some));
            }
        }
        return all;
    }

    /** Verb and path of a method; empty where it is no operation. */
    private static List<String> place(Method method) {
        Path path = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .flatMap(verb -> Stream.of(verb.value(), path == null ? "" : path.value()))
                .toList();
    }

    private static OpenAPI read(Class<?> resource) {
        return in(resource.getClassLoader(), () -> new Reader(new OpenAPI()).read(resource));
    }

    private static String print(OpenAPI document) {
        Map<String, Schema> problem =
                ModelConverters.getInstance().readAll(Problems.ProblemView.class);
        problem.forEach(document.getComponents()::addSchemas);
        try {
            return Json.mapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T in(ClassLoader loader, Supplier<T> body) {
        Thread thread = Thread.currentThread();
        ClassLoader outer = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return body.get();
        } finally {
            thread.setContextClassLoader(outer);
        }
    }
}
