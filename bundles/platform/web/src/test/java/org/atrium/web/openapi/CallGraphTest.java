package org.atrium.web.openapi;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.junit.Test;

/** Codes are found wherever an operation's calls lead. */
public class CallGraphTest {
    private final CallGraph graph =
            new CallGraph(
                    Stream.of(Desk.class, Doors.class, Rules.class, DoorsImpl.class, Ids.class)
                            .map(CallGraphTest::facts)
                            .toList(),
                    code -> !code.endsWith(".no-text"));

    /** What operations call. */
    interface Doors {
        void open(String key);
    }

    static final class DoorsImpl implements Doors {
        @Override
        public void open(String key) {
            boolean locked = key.isEmpty();
            throw new Conflict(locked ? "web.door.locked" : "web.door.stuck").with("key", key);
        }
    }

    static final class Rules {
        private Rules() {}

        static Optional<String> broken(String name) {
            return name.isEmpty() ? Optional.of("web.name.short") : Optional.empty();
        }

        static void refuse(String code) {
            throw new Conflict(code);
        }
    }

    static final class Desk {
        private static final String UNKNOWN = "web.key.unknown";
        private final Doors doors = new DoorsImpl();

        void byInterface() {
            doors.open("a");
        }

        Supplier<String> byLambda() {
            return () -> {
                throw new NotFound(UNKNOWN);
            };
        }

        void handedOn() {
            Ids.parse("7", UNKNOWN);
            Rules.refuse("web.door.held");
        }

        void field(String text) {
            new Check().wrong("name", "web.name.long").done();
            throw new InvalidInput("web.name.no-text").field("name", "web.name.odd", Map.of());
        }

        void returned(Check check) {
            Rules.broken("").ifPresent(code -> check.wrong("name", code));
        }

        String words() {
            return String.valueOf("web.door.words");
        }
    }

    @Test
    public void anInterfaceLeadsToWhatImplementsItAndBothWaysOfAChoiceCount() {
        assertEquals(Map.of(409, Set.of("web.door.locked", "web.door.stuck")), of("byInterface"));
    }

    @Test
    public void aLambdaCountsForTheMethodThatMakesIt() {
        assertEquals(Map.of(404, Set.of("web.key.unknown")), of("byLambda"));
    }

    @Test
    public void aCodeThatIsHandedOnHasTheStatusOfTheRefusalMadeOfIt() {
        assertEquals(
                Map.of(404, Set.of("web.key.unknown"), 409, Set.of("web.door.held")),
                of("handedOn"));
    }

    @Test
    public void aFieldHasItsCodeAndACodeWithoutTextIsNone() {
        assertEquals(Map.of(400, Set.of("web.name.long", "web.name.odd")), of("field"));
    }

    @Test
    public void aCodeThatIsReturnedCountsWhereTheModuleRefusesWithAGivenOne() {
        assertEquals(Map.of(400, Set.of("web.name.short")), of("returned"));
    }

    @Test
    public void aTextThatNobodyRefusesWithIsNoCode() {
        assertEquals(Map.of(), of("words"));
    }

    private Map<Integer, Set<String>> of(String method) {
        ClassFacts desk = facts(Desk.class);
        String full =
                desk.methods.keySet().stream()
                        .filter(m -> m.startsWith(method + "("))
                        .findAny()
                        .get();
        return graph.refusals(desk.name(), full);
    }

    private static ClassFacts facts(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            return ClassFacts.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
