package org.atrium.identity;

import java.util.List;
import org.atrium.identity.rest.AccessRequestsResource;
import org.atrium.identity.rest.AccountResource;
import org.atrium.identity.rest.DeputiesResource;
import org.atrium.identity.rest.NamesResource;
import org.atrium.identity.rest.PeopleResource;
import org.atrium.identity.rest.PersonAccessResource;
import org.atrium.identity.rest.RolesResource;
import org.atrium.identity.rest.SecurityLogResource;
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
    public IdentityModule(
            @Reference SessionResource session,
            @Reference AccountResource account,
            @Reference PeopleResource people,
            @Reference PersonAccessResource access,
            @Reference RolesResource roles,
            @Reference AccessRequestsResource requests,
            @Reference DeputiesResource deputies,
            @Reference SecurityLogResource log,
            @Reference NamesResource names) {
        resources =
                List.of(session, account, people, access, roles, requests, deputies, log, names);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("identity", "人员与权限", "People and roles")
                .projectWords("names")
                .globalWords(
                        "session",
                        "account",
                        "people",
                        "roles",
                        "access-requests",
                        "deputies",
                        "security-log");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
