package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.service.ModuleDesk;

/** {@code atrium:module-install}. */
@Service
@Command(
        scope = "atrium",
        name = "module-install",
        description = "Install a function in its routed version, or else in its newest")
public class ModuleInstall extends OperatorAction {
    @Reference private ModuleDesk catalogue;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    void run() {
        catalogue.install(function).versions.forEach(v -> say(v.version + " " + v.state));
    }
}
