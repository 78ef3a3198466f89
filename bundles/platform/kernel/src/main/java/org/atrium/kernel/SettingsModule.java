package org.atrium.kernel;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.domain.AuditRetention;
import org.atrium.kernel.rest.AuditResource;
import org.atrium.kernel.rest.CalendarResource;
import org.atrium.kernel.rest.PolicyResource;
import org.atrium.kernel.rest.SettingsResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kernel's face to one project: what is set there and who set it. */
@Component
public class SettingsModule implements Module {
    private static final Set<String> READERS =
            Set.of(Roles.CS_MANAGER, Roles.FINANCE, Roles.GROUP_IT, Roles.AUDITOR);
    private static final Set<String> WATCHERS = Set.of(Roles.CS_MANAGER, Roles.AUDITOR);

    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public SettingsModule(
            @Reference SettingsResource settings,
            @Reference PolicyResource policies,
            @Reference CalendarResource calendar,
            @Reference AuditResource audit) {
        resources = List.of(settings, policies, calendar, audit);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("settings", "项目设置", "Project settings")
                .projectWords("modules", "policies", "calendar", "audit")
                .menu(new MenuEntry("policies", "规则设置", "Policies", "Operation", 91, READERS))
                .menu(new MenuEntry("calendar", "工作日历", "Calendar", "Calendar", 92, READERS))
                .menu(new MenuEntry("audit", "操作记录", "Audit trail", "Memo", 93, WATCHERS))
                .policies(AuditRetention.MONTHS);
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
