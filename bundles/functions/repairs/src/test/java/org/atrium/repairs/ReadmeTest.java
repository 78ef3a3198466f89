package org.atrium.repairs;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import org.atrium.kernel.testkit.ModuleReadme;
import org.atrium.kernel.testkit.ModuleTexts;
import org.atrium.repairs.rest.CallBackResource;
import org.atrium.repairs.rest.DetourResource;
import org.atrium.repairs.rest.IntakeResource;
import org.atrium.repairs.rest.OrderResource;
import org.atrium.repairs.rest.PhotoResource;
import org.atrium.repairs.rest.RoutingResource;
import org.atrium.repairs.rest.WorkResource;
import org.atrium.repairs.service.OrderFlow;
import org.junit.Test;

public class ReadmeTest extends ModuleReadme {
    private static final Pattern CODE =
            Pattern.compile("\"(repairs\\.(?:order|slip|dispatch|assign|photo)\\.[a-z-]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"(order\\.[a-z]+)\"");
    private static final List<Class<?>> RESOURCES =
            List.of(
                    IntakeResource.class,
                    OrderResource.class,
                    WorkResource.class,
                    CallBackResource.class,
                    DetourResource.class,
                    PhotoResource.class,
                    RoutingResource.class);

    public ReadmeTest() {
        super(RepairsModule.declaration(), "repairs.paper.", "repairs.stop.", "dispatch.routing");
    }

    @Test
    public void itDrawsTheFlow() {
        assertDrawn(OrderFlow.FLOW.diagram("en"));
    }

    @Test
    public void itNamesEveryOperation() {
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(RolesAllowed.class)) {
                    assertNamed("`" + operation(resource, method) + "`");
                }
            }
        }
    }

    @Test
    public void itNamesEveryEvent() {
        Set<String> events = found(EVENT);
        assertEquals(6, events.size());
        events.forEach(this::assertNamed);
    }

    @Test
    public void everyOtherTextIsAnErrorCodeOfTheSources() {
        Set<String> texts = new TreeSet<>(ModuleTexts.texts("zh").stringPropertyNames());
        texts.removeIf(t -> t.matches("repairs\\.(paper|stop|record)\\..*"));
        assertEquals(found(CODE), texts);
    }

    private static String operation(Class<?> resource, Method method) {
        javax.ws.rs.Path path = method.getAnnotation(javax.ws.rs.Path.class);
        return (method.isAnnotationPresent(GET.class) ? "GET " : "POST ")
                + resource.getAnnotation(javax.ws.rs.Path.class).value()
                + (path == null ? "" : path.value());
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(
                            file -> {
                                Matcher matcher = pattern.matcher(read(file));
                                while (matcher.find()) {
                                    found.add(matcher.group(1));
                                }
                            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
