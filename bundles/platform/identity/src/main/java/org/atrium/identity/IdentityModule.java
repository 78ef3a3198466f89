package org.atrium.identity;

import java.util.List;
import org.atrium.identity.rest.PeopleResource;
import org.atrium.identity.rest.SessionResource;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People, roles, membership and logins, as the kernel sees them. */
@Component(service = Module.class)
public class IdentityModule implements Module {
    private final List<Object> resources;

    @Activate
    public IdentityModule(@Reference SessionResource session, @Reference PeopleResource people) {
        resources = List.of(session, people);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("identity", "人员与权限", "People and roles")
                .globalWords("session", "people");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
