package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.ModuleSwaps;

/** {@code atrium:module-rollback}. */
@Service
@Command(
        scope = "atrium",
        name = "module-rollback",
        description = "Move back to the version before the last move")
public class ModuleRollback extends OperatorAction {
    @Reference private ModuleSwaps swaps;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    void run() {
        SwapView report = swaps.rollBack(function);
        say(report.module + " " + report.to + " " + report.state);
    }
}
