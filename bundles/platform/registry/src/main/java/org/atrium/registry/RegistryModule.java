package org.atrium.registry;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.registry.rest.CustomersResource;
import org.atrium.registry.rest.HousesResource;
import org.atrium.registry.rest.ImportResource;
import org.atrium.registry.rest.PartiesResource;
import org.atrium.registry.rest.StatesResource;
import org.atrium.registry.rest.ZonesResource;
import org.atrium.registry.service.RegistryPolicies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of this bundle to the kernel. */
@Component
public class RegistryModule implements Module {
    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public RegistryModule(
            @Reference HousesResource houses,
            @Reference StatesResource states,
            @Reference PartiesResource parties,
            @Reference ZonesResource zones,
            @Reference ImportResource imports,
            @Reference CustomersResource customers) {
        resources = List.of(houses, states, parties, zones, imports, customers);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("registry", "房产与客户", "Houses and customers")
                .projectWords("houses", "zones", "customers")
                .flows("PR-01")
                .policies(RegistryPolicies.all())
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
}
