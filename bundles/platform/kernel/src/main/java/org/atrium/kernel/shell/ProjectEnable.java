package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.service.ProjectDocuments;

/** {@code atrium:project-enable}. */
@Service
@Command(scope = "atrium", name = "project-enable", description = "Enable a function in a project")
public class ProjectEnable extends OperatorAction {
    @Reference private ProjectDocuments documents;

    @Argument(index = 0, name = "project", description = "Code of the project", required = true)
    private String project;

    @Argument(index = 1, name = "function", description = "Id of the function", required = true)
    private String function;

    @Override
    void run() {
        say(String.join(" ", documents.enable(project, function).modules));
    }
}
