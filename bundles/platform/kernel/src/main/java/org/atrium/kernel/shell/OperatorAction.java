package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** A command that group IT gives at the shell. */
abstract class OperatorAction implements Action {
    @Reference private Session session;
    @Reference private Operator operator;

    /** Does it, as the operator. */
    abstract void run();

    @Override
    public Object execute() {
        return operator.does(
                session,
                () -> {
                    run();
                    return null;
                });
    }

    /** Answers with a line. */
    void say(String line) {
        session.getConsole().println(line);
    }

    /** Answers with a table. */
    void say(ShellTable table) {
        table.print(session.getConsole());
    }
}
