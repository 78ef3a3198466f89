package org.atrium.web;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.web.rest.WebResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The face of {@code web} itself. */
@Component
public class WebModule implements Module {
    private final List<Object> resources;

    /** With its resource. */
    @Activate
    public WebModule(@Reference WebResource web) {
        resources = List.of(web);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("web", "接口", "API")
                .globalWords("health", "openapi.json", "docs");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
