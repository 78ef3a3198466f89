package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.atrium.kernel.api.SwapView;
import org.atrium.kernel.service.ModuleSwaps;

/** {@code atrium:module-rollback}. */
@Service
@Command(
        scope = "atrium",
        name = "module-rollback",
        description = "Move back to the version before the last move")
public class ModuleRollback implements Action {
    @Reference private Session session;
    @Reference private Operator operator;
    @Reference private ModuleSwaps swaps;

    @Argument(index = 0, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    public Object execute() {
        SwapView report = operator.does(session, () -> swaps.rollBack(function));
        session.getConsole().println(report.module + " " + report.to + " " + report.state);
        return null;
    }
}
