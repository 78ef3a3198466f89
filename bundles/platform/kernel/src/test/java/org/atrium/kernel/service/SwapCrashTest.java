package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.nio.file.Path;
import java.util.Set;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.FakeKaraf.Killed;
import org.atrium.kernel.service.FakeKaraf.Point;
import org.atrium.kernel.testkit.TestPlatform;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The process ends in the middle of a swap; the next one comes up in one state. */
public class SwapCrashTest {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final TestPlatform platform = new TestPlatform();
    private FakeKaraf karaf;

    @Before
    public void install() {
        Path home = folder.getRoot().toPath();
        karaf = new FakeKaraf(platform, home);
        platform.callers.actAs(Caller.system(null));
        platform.unit.joined(
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO KERNEL.PROJECT_MODULE (PROJECT_ID, MODULE)"
                                                + " VALUES (?, 'sample')",
                                        platform.project.id())
                                .execute(em));
        karaf.catalogue.install("sample");
        moveTo(FakeKaraf.OLD);
        assertEquals(Set.of(FakeKaraf.OLD), karaf.installed);
    }

    @After
    public void close() {
        karaf.routes.stop();
        platform.close();
    }

    private SwapView moveTo(String version) {
        SwapModule command = new SwapModule();
        command.version = version;
        return karaf.swaps.swap("sample", command);
    }

    private SwapView killedAt(Point point) {
        karaf.point = point;
        assertThrows(Killed.class, () -> moveTo(FakeKaraf.NEW));
        karaf.boot();
        String routed = karaf.routes.of("sample").orElseThrow();
        assertEquals("only what is routed is installed", Set.of(routed), karaf.installed);
        return karaf.swaps.of("sample").get(0);
    }

    private void staysAsItWasAfter(Point point) {
        SwapView report = killedAt(point);
        assertEquals("FAILED", report.state);
        assertEquals(FakeKaraf.OLD, karaf.routes.of("sample").orElseThrow());
        assertEquals("DONE", moveTo(FakeKaraf.NEW).state);
    }

    private void hasMovedAfter(Point point) {
        SwapView report = killedAt(point);
        assertEquals("DONE", report.state);
        assertEquals(1, report.projectsMoved);
        assertEquals(FakeKaraf.NEW, karaf.routes.of("sample").orElseThrow());
        assertEquals("DONE", karaf.swaps.rollBack("sample").state);
    }

    @Test
    public void killedWhenTheNewVersionHadStarted() {
        staysAsItWasAfter(Point.STARTED);
    }

    @Test
    public void killedWhenTheNewVersionWasHealthy() {
        staysAsItWasAfter(Point.PROBED);
    }

    @Test
    public void killedWhenTheRouteHadMoved() {
        hasMovedAfter(Point.MOVED);
    }

    @Test
    public void killedWhenTheOldVersionWasEmpty() {
        hasMovedAfter(Point.DRAINED);
    }
}
