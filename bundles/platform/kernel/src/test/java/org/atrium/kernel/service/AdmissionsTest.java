package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.atrium.kernel.api.Admission;
import org.atrium.kernel.store.ProjectStore;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Test;

/** What the gate remembers of a project. */
public class AdmissionsTest {
    private final TestPlatform platform = new TestPlatform();
    private final KernelUnit unit = platform.unit;
    private final ProjectStore store = new ProjectStore();
    private Runnable meanwhile = () -> {};
    private long now;
    private final AdmissionsImpl admissions =
            new AdmissionsImpl(
                    unit,
                    () -> {
                        meanwhile.run();
                        return now;
                    });

    @After
    public void close() {
        platform.close();
    }

    private void enable(String... functions) {
        unit.joined(
                em -> {
                    store.setModules(em, platform.project.id(), new TreeSet<>(Set.of(functions)));
                    return null;
                });
    }

    private Set<String> functions() {
        return admissions.of("jade-garden").map(Admission::functions).orElseThrow();
    }

    @Test
    public void aChangeOnThisNodeCountsAtOnce() {
        enable("fees", "repairs");
        assertEquals(Set.of("fees", "repairs"), functions());
        enable("fees");
        admissions.changed("jade-garden");
        assertEquals(Set.of("fees"), functions());
    }

    @Test
    public void aChangeOnAnotherNodeCountsAfterTwoSeconds() {
        enable("repairs");
        assertEquals(Set.of("repairs"), functions());
        enable();
        now = TimeUnit.MILLISECONDS.toNanos(1_999);
        assertEquals(Set.of("repairs"), functions());
        now = TimeUnit.SECONDS.toNanos(2);
        assertEquals(Set.of(), functions());
    }

    @Test
    public void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        enable("repairs");
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    enable();
                    admissions.changed("jade-garden");
                };
        functions();
        assertEquals(Set.of(), functions());
    }

    @Test
    public void anUnknownCodeIsNoProject() {
        assertEquals(Optional.empty(), admissions.of("nowhere"));
    }
}
