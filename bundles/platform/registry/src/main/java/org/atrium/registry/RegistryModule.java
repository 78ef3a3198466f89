package org.atrium.registry;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.registry.rest.CustomersResource;
import org.atrium.registry.rest.HousesResource;
import org.atrium.registry.rest.ImportResource;
import org.atrium.registry.service.ImportJob;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the kernel. */
@Component
public class RegistryModule implements Module {
    private final List<Object> resources;
    private final ImportJob importJob;

    /** With its resources. */
    @Activate
    public RegistryModule(
            @Reference HousesResource houses,
            @Reference ImportResource imports,
            @Reference CustomersResource customers,
            @Reference ImportJob importJob) {
        this.importJob = importJob;
        resources = List.of(houses, imports, customers);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("registry", "房产与客户", "Houses and customers")
                .projectWords("houses", "customers")
                .flows("PR-01")
                .menu(
                        new MenuEntry(
                                "houses",
                                "房产",
                                "Houses",
                                "OfficeBuilding",
                                20,
                                Set.of(Roles.MEMBER, Roles.GROUP_IT)));
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<JobRunner> jobs() {
        return List.of(importJob);
    }
}
