package org.atrium.kernel.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.service.ProjectDocuments;

/** {@code atrium:project-show}. */
@Service
@Command(
        scope = "atrium",
        name = "project-show",
        description = "The document of a project, as YAML")
public class ProjectShow extends OperatorAction {
    @Reference private ProjectDocuments documents;

    @Argument(index = 0, name = "project", description = "Code of the project", required = true)
    private String project;

    @Override
    void run() {
        say(documents.get(project).text.stripTrailing());
    }
}
