package org.atrium.kernel.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.api.SwapModule;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.ModuleDesk;

/** {@code atrium:module-swap}. */
@Service
@Command(
        scope = "atrium",
        name = "module-swap",
        description = "Move projects to another version of a function")
public class ModuleSwap extends OperatorAction {
    @Reference private ModuleDesk swaps;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Argument(
            index = 1,
            name = "version",
            description =
                    "A version that is there, a jar of the server, or mvn:group/artifact/1.1.0")
    private String version;

    @Option(
            name = "--project",
            description = "Move only this project (a canary); may be given several times",
            multiValued = true)
    private List<String> projects;

    @Option(
            name = "--force",
            description = "Take an older version, or another jar of the present one")
    private boolean force;

    @Override
    void run() {
        SwapView report = swap();
        say(
                report.module
                        + " "
                        + report.from
                        + " -> "
                        + report.to
                        + " "
                        + report.state
                        + (report.reason == null ? "" : ": " + report.reason));
    }

    private SwapView swap() {
        SwapModule command = new SwapModule();
        command.projects = projects;
        command.force = force;
        if (version != null && version.endsWith(".jar")) {
            try (InputStream jar = Files.newInputStream(Path.of(version))) {
                return swaps.swap(function, jar, command);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (version != null && version.startsWith("mvn:")) {
            command.location = version;
        } else {
            command.version = version;
        }
        return swaps.swap(function, command);
    }
}
