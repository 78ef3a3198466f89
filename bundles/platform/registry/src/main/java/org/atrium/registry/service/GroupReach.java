package org.atrium.registry.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In which projects somebody may look at customers beside each other: where he is CsManager. */
@Component(service = GroupReach.class)
public class GroupReach {
    private final Projects projects;
    private final Memberships memberships;

    /** From the members of the projects. */
    @Activate
    public GroupReach(@Reference Projects projects, @Reference Memberships memberships) {
        this.projects = projects;
        this.memberships = memberships;
    }

    /**
     * The projects by id; an auditor reads all of them.
     *
     * @throws NotAllowed {@code registry.group.not-allowed} where there is none
     */
    Map<Long, ProjectRef> reading(Caller caller) {
        return reach(caller, caller.has(Roles.AUDITOR));
    }

    /** The projects in which he may also decide. */
    Map<Long, ProjectRef> deciding(Caller caller) {
        return reach(caller, false);
    }

    private Map<Long, ProjectRef> reach(Caller caller, boolean everywhere) {
        Map<Long, ProjectRef> reached = new LinkedHashMap<>();
        for (ProjectRef project : projects.all()) {
            if (everywhere || manages(caller.user(), project.id())) {
                reached.put(project.id(), project);
            }
        }
        if (reached.isEmpty()) {
            throw new NotAllowed("registry.group.not-allowed");
        }
        return reached;
    }

    private boolean manages(String user, long projectId) {
        return memberships.of(projectId).stream()
                .anyMatch(m -> m.user().equals(user) && m.roles().contains(Roles.CS_MANAGER));
    }
}
