package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.service.ModuleDesk;

/** {@code atrium:module-uninstall}. */
@Service
@Command(
        scope = "atrium",
        name = "module-uninstall",
        description = "Remove a function in every version; its data stays")
public class ModuleUninstall extends OperatorAction {
    @Reference private ModuleDesk catalogue;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    void run() {
        catalogue.uninstall(function).versions.forEach(v -> say(v.version + " " + v.state));
    }
}
