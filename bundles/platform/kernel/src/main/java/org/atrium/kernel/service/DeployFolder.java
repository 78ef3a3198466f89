package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a function's jar that lands in {@code deploy} of the home, once it has stopped growing: the
 * same checks and the same swap as over REST, for all projects. Who may write there may do so; it
 * is audited as {@code file}. A refusal stands beside the jar as {@code x.jar.error}. Taking the
 * jar away changes nothing.
 */
@Component(immediate = true, service = Halting.class)
public class DeployFolder implements Halting {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final long POLL_MILLIS = 1000;

    private final Path folder;
    private final ModuleSwaps swaps;
    private final FunctionJars jars;
    private final Readiness readiness;
    private final Callers callers;
    private final SwapReports reports;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "atrium-deploy"));

    /** What a file looked like, and whether it was dealt with. */
    private record Seen(long size, long changed, boolean done) {
        boolean isLike(Seen other) {
            return size == other.size && changed == other.changed;
        }
    }

    /** Begins to watch. */
    @Activate
    public DeployFolder(
            BundleContext context,
            @Reference ModuleSwaps swaps,
            @Reference FunctionJars jars,
            @Reference Readiness readiness,
            @Reference Callers callers,
            @Reference SwapReports reports) {
        this.folder = Path.of(context.getProperty("atrium.home"), "deploy");
        this.swaps = swaps;
        this.jars = jars;
        this.readiness = readiness;
        this.callers = callers;
        this.reports = reports;
        thread.scheduleWithFixedDelay(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        halt();
        awaitEnd(Duration.ofSeconds(30));
    }

    @Override
    public void halt() {
        thread.shutdown();
    }

    @Override
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return thread.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!readiness.isUp() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
            for (Path gone : seen.keySet().stream().filter(f -> !found.contains(f)).toList()) {
                LOG.info("{} was taken away; what it brought stays", gone.getFileName());
                seen.remove(gone);
            }
            for (Path jar : found) {
                look(jar);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The folder {} could not be read", folder, e);
        }
    }

    /** A file that looks as it did at the last look is complete. */
    private void look(Path jar) throws IOException {
        Seen before = seen.get(jar);
        Seen now = new Seen(Files.size(jar), Files.getLastModifiedTime(jar).toMillis(), false);
        if (before == null || !before.isLike(now)) {
            seen.put(jar, now);
        } else if (!before.done()) {
            seen.put(jar, new Seen(now.size(), now.changed(), true));
            take(jar);
        }
    }

    private void take(Path jar) throws IOException {
        Path error = jar.resolveSibling(jar.getFileName() + ".error");
        try {
            if (jars.knows(jar)) {
                LOG.info("{} was taken before", jar.getFileName());
                return;
            }
            callers.as(file(), () -> swapped(jar));
            Files.deleteIfExists(error);
            LOG.info("{} was taken", jar.getFileName());
        } catch (Problem problem) {
            if (problem.code().equals("kernel.module.swap-running")) {
                seen.remove(jar); // later
                return;
            }
            String reason = callers.as(file(), () -> reports.text(problem));
            LOG.warn("{} was refused: {}", jar.getFileName(), reason);
            Files.writeString(error, reason + System.lineSeparator());
        }
    }

    private Void swapped(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            swaps.swapOrInstall(in);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has put the file there is known to the operating system only. */
    private static Caller file() {
        Caller system = Caller.system(null);
        return new Caller("file", "file", system.roles(), null, "zh", "deploy", null, null, null);
    }
}
