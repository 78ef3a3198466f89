package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.atrium.kernel.api.ModuleView;
import org.atrium.kernel.service.ModuleCatalogue;

/** {@code atrium:module-list}. */
@Service
@Command(
        scope = "atrium",
        name = "module-list",
        description = "Functions, their versions and the projects that run each")
public class ModuleList extends OperatorAction {
    @Reference private ModuleCatalogue catalogue;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Function");
        table.column("Title");
        table.column("Version");
        table.column("State");
        table.column("Projects");
        table.column("Reason");
        catalogue.list().forEach(module -> add(table, module));
        say(table);
    }

    private static void add(ShellTable table, ModuleView module) {
        for (ModuleView.VersionView each : module.versions) {
            table.addRow()
                    .addContent(
                            module.id,
                            module.title,
                            each.version,
                            each.state,
                            String.join(" ", each.projects),
                            each.reason == null ? "" : each.reason);
        }
    }
}
