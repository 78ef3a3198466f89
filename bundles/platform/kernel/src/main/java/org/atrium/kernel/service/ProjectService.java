package org.atrium.kernel.service;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.ProjectApplied;
import org.atrium.kernel.api.ProjectListener;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.Project;
import org.atrium.kernel.store.OutboxStore;
import org.atrium.kernel.store.ProjectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads and applies project documents (architecture 6). */
@Component(service = ProjectService.class)
public class ProjectService {
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Audit audit;
    private final IdBlocks ids;
    private final PolicyService policies;
    private final ModuleDesk desk;
    private final Memberships memberships;
    private final Json json;
    private final OutboxStore outbox = new OutboxStore();
    private final ProjectStore store = new ProjectStore();

    /** Those who take part in applying a document. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final List<ProjectApplied> participants = new CopyOnWriteArrayList<>();

    @Reference private volatile List<ProjectListener> listeners;

    /** Over the kernel's tables and identity's memberships. */
    @Activate
    public ProjectService(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference IdBlocks ids,
            @Reference PolicyService policies,
            @Reference ModuleDesk desk,
            @Reference Memberships memberships,
            @Reference Json json) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
        this.ids = ids;
        this.policies = policies;
        this.desk = desk;
        this.memberships = memberships;
        this.json = json;
    }

    /** The documents of all projects, by code. */
    public List<ProjectView> list() {
        return read(em -> store.all(em).stream().map(p -> view(em, p)).toList());
    }

    /** The document of the caller's project. */
    public ProjectView get() {
        return read(em -> view(em, store.byId(em, callers.current().projectId())));
    }

    /** Founds a project. */
    public ProjectView create(ProjectView document) {
        Draft draft = Draft.of(document);
        installMissing(draft);
        return told(transactions.write(() -> founded(draft)));
    }

    /**
     * Makes the caller's project what the document says; parts that the document leaves out stay.
     */
    public ProjectView apply(ProjectView document) {
        Draft draft = Draft.of(document);
        if (!draft.code().equals(callers.current().project().code())) {
            throw new Conflict("kernel.project.other-code").with("code", draft.code());
        }
        installMissing(draft);
        return told(transactions.write(() -> changed(draft)));
    }

    /**
     * What a document would make of its project, with every refusal that applying it would bring;
     * nothing of it stays.
     */
    ProjectView rehearse(ProjectView document) {
        Draft draft = Draft.of(document);
        try {
            return transactions.write(
                    () -> {
                        boolean isNew = callers.current().project() == null;
                        throw new Rehearsed(isNew ? founded(draft) : changed(draft));
                    });
        } catch (Rehearsed end) {
            return end.outcome;
        }
    }

    /** Makes the enabled functions of the caller's project exactly these. */
    public ProjectView enable(List<String> modules) {
        if (modules == null) {
            new Check().missing("modules").done();
        }
        ProjectView document = get();
        document.modules = modules;
        document.policies = null;
        document.members = null;
        document.entities = null;
        return apply(document);
    }

    /**
     * Enabling a function that is not installed installs it, before the transaction: that takes
     * seconds.
     */
    private void installMissing(Draft draft) {
        if (draft.modules() != null) {
            desk.requireInstalled(draft.modules());
        }
    }

    /** Lets those who watch projects know, once the change is committed. */
    private ProjectView told(ProjectView changed) {
        listeners.forEach(listener -> listener.changed(changed.code));
        return changed;
    }

    private ProjectView founded(Draft draft) {
        return unit.joined(
                em -> {
                    if (store.byCode(em, draft.code()).isPresent()) {
                        throw new Conflict("kernel.project.exists").with("code", draft.code());
                    }
                    Project project =
                            Project.found(ids.next(), draft.code(), draft.name(), draft.profile());
                    project.number(prefix(em, project, draft));
                    em.persist(project);
                    em.flush();
                    return callers.as(
                            callers.current().in(project.ref()),
                            () -> applied(em, project, draft, null));
                });
    }

    private ProjectView changed(Draft draft) {
        Caller caller = callers.current();
        return unit.joined(
                em -> {
                    Project project = store.byId(em, caller.projectId());
                    caller.requireVersion(project.version());
                    return applied(em, project, draft, view(em, project));
                });
    }

    private ProjectView applied(
            EntityManager em, Project project, Draft draft, ProjectView before) {
        project.describe(draft.name(), draft.profile(), draft.calendar());
        renumber(em, project, draft);
        if (draft.modules() != null) {
            Set<String> gone = store.modules(em, project.id());
            store.setModules(em, project.id(), new TreeSet<>(draft.modules()));
            draft.modules().forEach(gone::remove);
            gone.forEach(module -> outbox.unsubscribe(em, module, project.id()));
        }
        for (LegalEntity entity : draft.entities()) {
            store.putEntity(em, project.id(), withId(entity));
        }
        policies.apply(project.ref(), draft.policies());
        if (draft.members() != null) {
            memberships.apply(project.id(), draft.members());
        }
        em.flush();
        participants.forEach(each -> each.onApplied(project.ref()));
        ProjectView after = view(em, project);
        if (before != null && !json.write(before).equals(json.write(after))) {
            em.lock(project, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
            after.version = project.version();
        }
        if (before == null || !before.version.equals(after.version)) {
            String action = before == null ? "create" : "apply";
            audit.record("kernel.project", project.id(), action, before, after);
        }
        return after;
    }

    /** The wanted prefix, or the one of the code with a digit where another project has it. */
    private String prefix(EntityManager em, Project project, Draft draft) {
        if (draft.prefix() != null) {
            return draft.prefix();
        }
        String own = Project.prefixOf(draft.code());
        String free = own;
        for (int i = 2; store.hasPrefix(em, free, project.id()); i++) {
            String number = Integer.toString(i);
            free = own.substring(0, Math.min(own.length(), 8 - number.length())) + number;
        }
        return free;
    }

    private void renumber(EntityManager em, Project project, Draft draft) {
        String wanted = draft.prefix();
        if (wanted == null) {
            return;
        }
        if (store.hasPrefix(em, wanted, project.id())) {
            throw new Conflict("kernel.project.prefix-taken").with("prefix", wanted);
        }
        if (!wanted.equals(project.prefix()) && store.hasNumbers(em, project.id())) {
            throw new Conflict("kernel.project.prefix-used").with("prefix", project.prefix());
        }
        project.number(wanted);
    }

    private LegalEntity withId(LegalEntity e) {
        return new LegalEntity(ids.next(), e.code(), e.kind(), e.name(), e.taxId());
    }

    private ProjectView view(EntityManager em, Project project) {
        ProjectView view = new ProjectView();
        view.code = project.code();
        view.name = project.name();
        view.prefix = project.prefix();
        view.profile = project.profile().name();
        view.calendar = project.calendar();
        view.version = project.version();
        view.modules = List.copyOf(store.modules(em, project.id()));
        view.entities = store.entities(em, project.id()).stream().map(Draft::print).toList();
        view.policies = policies.document(project.id());
        if (seesMembers()) {
            view.members = memberships.dated(project.id()).stream().map(Draft::print).toList();
        }
        return view;
    }

    private boolean seesMembers() {
        return callers.current().hasAny(Set.of(Roles.GROUP_IT, Roles.AUDITOR, Roles.CS_MANAGER));
    }

    private <T> T read(Function<EntityManager, T> query) {
        return transactions.read(() -> unit.joined(query));
    }

    /** Ends a rehearsal, so that its transaction is taken back, and carries what it came to. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ProjectView outcome;

        Rehearsed(ProjectView outcome) {
            super("rehearsed", null, false, false);
            this.outcome = outcome;
        }
    }
}
