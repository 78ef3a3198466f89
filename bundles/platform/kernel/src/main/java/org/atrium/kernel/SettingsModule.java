package org.atrium.kernel;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.rest.SettingsResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kernel's face to one project: what is set there and who set it. */
@Component
public class SettingsModule implements Module {
    private final List<Object> resources;

    /** With its resource. */
    @Activate
    public SettingsModule(@Reference SettingsResource settings) {
        resources = List.of(settings);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("settings", "项目设置", "Project settings")
                .projectWords("modules", "policies", "calendar", "audit");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
