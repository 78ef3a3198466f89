package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Readiness;
import org.atrium.kernel.api.Recurring;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a function's jar that lands in {@code deploy} of the home, once it has stopped growing: the
 * same checks and the same swap as over REST, for all projects. Who may write there may do so; it
 * is audited as {@code file}. A refusal stands beside the jar as {@code x.jar.error}. Taking the
 * jar away changes nothing.
 *
 * <p>This is no {@code ArtifactInstaller} of FileInstall, which would open three holes. FileInstall
 * asks its installers in turn and its own one last, which installs and starts any bundle that
 * nobody else wants: as long as our service is away (before the platform is up, while it stops,
 * after it has failed) a jar would run unchecked. A configuration that the kernel made and removed
 * would close that only where the process ends in good order; after a kill it is read before the
 * kernel starts. And FileInstall interrupts its thread when it closes, which Derby answers by
 * closing its files. So FileInstall is kept from working at all, by a start level that is never
 * reached, and this folder is ours.
 */
@Component(service = Recurring.class)
public class DeployFolder implements Recurring {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private final Path folder;
    private final ModuleDesk desk;
    private final FunctionJars jars;
    private final Callers callers;
    private final Messages messages;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Set<Path> waiting = new HashSet<>();

    /** There once the boot has finished. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile Readiness readiness;

    /** What a file looked like, and whether it was dealt with. */
    private record Seen(long size, long changed, boolean done) {
        boolean isLike(Seen other) {
            return size == other.size && changed == other.changed;
        }
    }

    /** Over the home's folder. */
    @Activate
    public DeployFolder(
            BundleContext context,
            @Reference ModuleDesk desk,
            @Reference FunctionJars jars,
            @Reference Callers callers,
            @Reference Messages messages) {
        this.folder = Path.of(context.getProperty("atrium.home"), "deploy");
        this.desk = desk;
        this.jars = jars;
        this.callers = callers;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "deploy.folder";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        Readiness boot = readiness;
        if (boot == null || !boot.isUp() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
            for (Path gone : seen.keySet().stream().filter(f -> !found.contains(f)).toList()) {
                LOG.info("{} was taken away; what it brought stays", gone.getFileName());
                seen.remove(gone);
                waiting.remove(gone);
            }
            for (Path jar : found) {
                look(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            if (!waiting.remove(jar) && jars.knows(jar)) {
                LOG.info("{} was taken before", jar.getFileName());
                return;
            }
            callers.as(Caller.file(), () -> swapped(jar));
            Files.deleteIfExists(error);
            LOG.info("{} was taken", jar.getFileName());
        } catch (Problem problem) {
            if (problem.code().equals("kernel.module.swap-running")) {
                seen.remove(jar); // later, though the jar itself is kept already
                waiting.add(jar);
                return;
            }
            String reason = messages.text(problem, Caller.file().language());
            LOG.warn("{} was refused: {}", jar.getFileName(), reason);
            Files.writeString(error, reason + System.lineSeparator());
        }
    }

    private Void swapped(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            desk.swapOrInstall(in);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
