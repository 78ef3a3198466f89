package org.atrium.identity.service;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.apache.karaf.jaas.config.JaasRealm;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registers JAAS realm {@code atrium}; Karaf's proxy loads the login module from this bundle. */
@Component(service = JaasRealm.class)
public class AtriumRealm implements JaasRealm {
    static final String NAME = "atrium";

    private final AppConfigurationEntry entry;

    @Activate
    public AtriumRealm(BundleContext context, @Reference PasswordCheck check) {
        entry =
                new AppConfigurationEntry(
                        ProxyLoginModule.class.getName(),
                        LoginModuleControlFlag.REQUIRED,
                        Map.of(
                                ProxyLoginModule.PROPERTY_MODULE,
                                AtriumLoginModule.class.getName(),
                                ProxyLoginModule.PROPERTY_BUNDLE,
                                String.valueOf(context.getBundle().getBundleId()),
                                AtriumLoginModule.CHECK,
                                check));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public int getRank() {
        return 0;
    }

    @Override
    public AppConfigurationEntry[] getEntries() {
        return new AppConfigurationEntry[] {entry};
    }
}
