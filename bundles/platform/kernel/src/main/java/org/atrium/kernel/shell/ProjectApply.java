package org.atrium.kernel.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.atrium.kernel.api.ProjectChangesView;
import org.atrium.kernel.service.ProjectDocuments;

/** {@code atrium:project-apply}. */
@Service
@Command(
        scope = "atrium",
        name = "project-apply",
        description =
                "Make a project what a YAML file of the server says, after showing what changes")
public class ProjectApply extends OperatorAction {
    @Reference private ProjectDocuments documents;

    @Argument(index = 0, name = "file", description = "Path of the file", required = true)
    private String file;

    @Option(name = "--dry-run", description = "Show what would change and write nothing")
    private boolean isRehearsal;

    @Override
    void run() {
        String text = read();
        print(documents.preview(text));
        if (!isRehearsal) {
            say("version " + documents.apply(text).version);
        }
    }

    private String read() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(ProjectChangesView changes) {
        say((changes.isNew ? "new project " : "project ") + changes.project);
        changes.installs.forEach(id -> say("  installs " + id));
        changes.changes.forEach(this::print);
        if (changes.changes.isEmpty()) {
            say("  nothing changes");
        }
    }

    private void print(ProjectChangesView.ChangeView change) {
        String entry = change.entry == null ? change.part : change.part + " " + change.entry;
        if (change.before != null) {
            say("- " + entry + ": " + change.before);
        }
        if (change.after != null) {
            say("+ " + entry + ": " + change.after);
        }
    }
}
