package org.atrium.kernel.service;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The settings of functions as they are now; a change restarts nothing. */
@Component(service = ModuleSettings.class, configurationPid = "org.atrium.kernel.modules")
@Designate(ocd = ModulesConfig.class)
public class ModuleSettings {
    private volatile ModulesConfig config;

    /** With those of the file. */
    @Activate
    public ModuleSettings(ModulesConfig config) {
        this.config = config;
    }

    @Modified
    void modified(ModulesConfig changed) {
        config = changed;
    }

    /** The present ones. */
    ModulesConfig now() {
        return config;
    }
}
