package org.atrium.kernel.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotFound;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.DocumentText;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.ProjectChangesView;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Project documents as text: shown, compared with what is so, applied. */
@Component(service = ProjectDocuments.class)
public class ProjectDocuments {
    private final ProjectService service;
    private final Projects projects;
    private final ModuleCatalogue modules;
    private final PolicyCatalogue policies;
    private final Callers callers;
    private final Json json;
    private final DocumentFormat format = new DocumentFormat();

    /** Over the project service. */
    @Activate
    public ProjectDocuments(
            @Reference ProjectService service,
            @Reference Projects projects,
            @Reference ModuleCatalogue modules,
            @Reference PolicyCatalogue policies,
            @Reference Callers callers,
            @Reference Json json) {
        this.service = service;
        this.projects = projects;
        this.modules = modules;
        this.policies = policies;
        this.callers = callers;
        this.json = json;
    }

    /** The document of a project. */
    public DocumentText get(String code) {
        ProjectView document = in(require(code), service::get);
        DocumentText text = new DocumentText();
        text.version = document.version;
        text.text = format.print(document);
        return text;
    }

    /** What applying the text would change; refuses what applying would refuse. */
    public ProjectChangesView preview(String text) {
        ProjectView document = read(text);
        Draft draft = Draft.of(document);
        ProjectChangesView view = new ProjectChangesView();
        view.project = draft.code();
        view.installs =
                draft.modules() == null
                        ? List.of()
                        : draft.modules().stream().filter(id -> !modules.runs(id)).toList();
        view.checkedLater = view.installs.isEmpty() ? List.of() : unknown(draft);
        Map<String, List<ProjectView.PolicyEntry>> later = new HashMap<>();
        view.checkedLater.forEach(key -> later.put(key, document.policies.remove(key)));
        Optional<ProjectRef> project = projects.byCode(draft.code());
        ProjectView before = project.map(p -> in(p, service::get)).orElse(null);
        ProjectView after = in(project.orElse(null), () -> service.rehearse(document));
        after.policies.putAll(later);
        view.isNew = before == null;
        view.version = before == null ? null : before.version;
        view.changes = parts(before).changesTo(parts(after));
        return view;
    }

    /** Founds the project of the text, or makes it what the text says. */
    public ProjectView apply(String text) {
        return apply(read(text));
    }

    /** Does so if it is the text of this project. */
    ProjectView apply(String text, String code) {
        ProjectView document = read(text);
        if (!code.equals(document.code)) {
            throw new Conflict("kernel.project.other-code").with("code", document.code);
        }
        return apply(document);
    }

    /** Enables a function in a project, besides those that are. */
    public ProjectView enable(String code, String module) {
        return withModules(code, modules -> modules.add(module));
    }

    /** Disables a function in a project. */
    public ProjectView disable(String code, String module) {
        return withModules(code, modules -> modules.remove(module));
    }

    private ProjectView withModules(String code, Consumer<Set<String>> change) {
        return in(
                require(code),
                () -> {
                    Set<String> enabled = new TreeSet<>(service.get().modules);
                    change.accept(enabled);
                    return service.enable(List.copyOf(enabled));
                });
    }

    private ProjectRef require(String code) {
        return projects.byCode(code)
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private ProjectView apply(ProjectView document) {
        Optional<ProjectRef> project = projects.byCode(Draft.of(document).code());
        return project.isPresent()
                ? in(project.get(), () -> service.apply(document))
                : service.create(document);
    }

    private ProjectView read(String text) {
        Check check = new Check();
        String given = check.text("text", text, DocumentFormat.LONGEST);
        check.done();
        return format.read(given);
    }

    private List<String> unknown(Draft draft) {
        return draft.policies().keySet().stream()
                .filter(key -> policies.find(key).isEmpty())
                .sorted()
                .toList();
    }

    private DocumentParts parts(ProjectView document) {
        return new DocumentParts(document, json.mapper());
    }

    private <T> T in(ProjectRef project, Supplier<T> body) {
        return callers.as(callers.current().in(project), body);
    }
}
