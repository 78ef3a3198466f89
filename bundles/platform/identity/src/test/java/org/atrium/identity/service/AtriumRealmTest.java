package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import org.apache.karaf.jaas.boot.ProxyLoginModule;
import org.atrium.common.Roles;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The realm as Karaf uses it: its proxy loads the login module from the bundle. */
public class AtriumRealmTest {
    @Test
    public void karafsProxyLogsInWithUserAndGroupRolesAsPrincipals() throws Exception {
        try (IdentityFixture identity = new IdentityFixture()) {
            identity.person("it", Roles.GROUP_IT);
            BundleContext context = bundleContext();
            ProxyLoginModule.init(context);
            AtriumRealm realm = new AtriumRealm(context, identity.check);
            assertEquals("atrium", realm.getName());
            Subject subject = new Subject();
            login(realm, subject, IdentityFixture.PASSWORD).login();
            assertEquals(
                    Set.of("it", Roles.GROUP_IT),
                    subject.getPrincipals().stream()
                            .map(p -> p.getName())
                            .collect(Collectors.toSet()));
            LoginContext wrong = login(realm, new Subject(), "wrong");
            assertThrows(FailedLoginException.class, wrong::login);
        }
    }

    private static LoginContext login(AtriumRealm realm, Subject subject, String password)
            throws Exception {
        Configuration configuration =
                new Configuration() {
                    @Override
                    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                        return realm.getEntries();
                    }
                };
        return new LoginContext(
                realm.getName(),
                subject,
                callbacks -> {
                    for (Callback callback : callbacks) {
                        if (callback instanceof NameCallback name) {
                            name.setName("it");
                        } else {
                            ((PasswordCallback) callback).setPassword(password.toCharArray());
                        }
                    }
                },
                configuration);
    }

    /** A framework with one bundle, number 42, whose classes are those of the test. */
    private static BundleContext bundleContext() {
        ClassLoader loader = AtriumRealmTest.class.getClassLoader();
        Bundle bundle =
                (Bundle)
                        Proxy.newProxyInstance(
                                loader,
                                new Class<?>[] {Bundle.class},
                                (proxy, method, args) ->
                                        switch (method.getName()) {
                                            case "getBundleId" -> 42L;
                                            case "loadClass" -> loader.loadClass((String) args[0]);
                                            default -> throw new UnsupportedOperationException();
                                        });
        return (BundleContext)
                Proxy.newProxyInstance(
                        loader,
                        new Class<?>[] {BundleContext.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "getBundle" -> bundle;
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
