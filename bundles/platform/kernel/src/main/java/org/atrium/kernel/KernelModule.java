package org.atrium.kernel;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.rest.EventsResource;
import org.atrium.kernel.rest.GroupAuditResource;
import org.atrium.kernel.rest.JobsResource;
import org.atrium.kernel.rest.PlatformResource;
import org.atrium.kernel.rest.ProjectDocumentsResource;
import org.atrium.kernel.rest.ProjectsResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kernel's face to the group: projects, functions, jobs, events and the business date. */
@Component
public class KernelModule implements Module {
    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public KernelModule(
            @Reference ProjectsResource projects,
            @Reference ProjectDocumentsResource documents,
            @Reference PlatformResource platform,
            @Reference JobsResource jobs,
            @Reference EventsResource events,
            @Reference GroupAuditResource audit) {
        resources = List.of(projects, documents, platform, jobs, events, audit);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("kernel", "平台内核", "Kernel")
                .globalWords(
                        "projects",
                        "project-documents",
                        "modules",
                        "jobs",
                        "events",
                        "businessdate",
                        "audit");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
