package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.atrium.kernel.service.ModuleCatalogue;

/** {@code atrium:module-uninstall}. */
@Service
@Command(
        scope = "atrium",
        name = "module-uninstall",
        description = "Remove a function in every version; its data stays")
public class ModuleUninstall implements Action {
    @Reference private Session session;
    @Reference private Operator operator;
    @Reference private ModuleCatalogue catalogue;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    public Object execute() {
        return operator.does(
                session,
                () -> {
                    catalogue
                            .uninstall(function)
                            .versions
                            .forEach(v -> session.getConsole().println(v.version + " " + v.state));
                    return null;
                });
    }
}
