package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.service.ProjectService;

/** {@code atrium:project-list}. */
@Service
@Command(scope = "atrium", name = "project-list", description = "All projects")
public class ProjectList extends OperatorAction {
    @Reference private ProjectService projects;

    @Override
    void run() {
        ShellTable table = new ShellTable();
        table.column("Project");
        table.column("Name");
        table.column("Profile");
        table.column("Version");
        table.column("Functions");
        for (ProjectView each : projects.list()) {
            table.addRow()
                    .addContent(
                            each.code,
                            each.name,
                            each.profile,
                            each.version,
                            String.join(" ", each.modules));
        }
        say(table);
    }
}
