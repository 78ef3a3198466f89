package org.atrium.kernel.service;

import java.util.List;
import java.util.Optional;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.domain.Project;
import org.atrium.kernel.store.ProjectStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Projects out of the kernel's tables. */
@Component
public class ProjectsImpl implements Projects {
    private final KernelUnit unit;
    private final ProjectStore store = new ProjectStore();

    /** Over the kernel's tables. */
    @Activate
    public ProjectsImpl(@Reference KernelUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<ProjectRef> byCode(String code) {
        return unit.joined(em -> store.byCode(em, code).map(Project::ref));
    }

    @Override
    public ProjectRef byId(long id) {
        return unit.joined(em -> store.byId(em, id).ref());
    }

    @Override
    public List<ProjectRef> all() {
        return unit.joined(em -> store.all(em).stream().map(Project::ref).toList());
    }

    @Override
    public List<LegalEntity> entities(long projectId) {
        return unit.joined(em -> store.entities(em, projectId));
    }

    @Override
    public LegalEntity entity(long projectId, LegalEntity.Kind kind) {
        return entities(projectId).stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Conflict("kernel.project.no-entity").with("kind", kind));
    }
}
