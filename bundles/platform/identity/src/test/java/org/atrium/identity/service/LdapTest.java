package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atrium.common.Conflict;
import org.atrium.common.Problem;
import org.atrium.identity.api.SignedIn;
import org.atrium.identity.domain.Person;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Logins that the company's directory checks, against a directory in this process. */
public class LdapTest {
    private static final String BASE = "dc=example,dc=com";
    private static final String DIRECT = "uid={user},ou=people," + BASE;
    private static final String PASSWORD = "in the directory";

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private IdentityFixture identity;
    private InMemoryDirectoryServer server;

    @Before
    public void open() throws Exception {
        identity = new IdentityFixture();
        identity.firstStart.run(true, null);
        identity.person("local");
        server = start(InMemoryListenerConfig.createLDAPConfig("plain", 0));
    }

    @After
    public void close() {
        server.shutDown(true);
        identity.close();
    }

    private static InMemoryDirectoryServer start(InMemoryListenerConfig listener) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(listener);
        config.addAdditionalBindCredentials("cn=search", "search-secret");
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.setSchema(null);
        InMemoryDirectoryServer started = new InMemoryDirectoryServer(config);
        started.add("dn: " + BASE, "objectClass: domain", "dc: example");
        started.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        for (String user : List.of("zhang", "li")) {
            started.add(
                    "dn: uid=" + user + ",ou=people," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: " + user,
                    "cn: " + user.toUpperCase(Locale.ROOT),
                    "sn: " + user,
                    "userPassword: " + PASSWORD,
                    "memberOf: CN=Desk, ou=groups," + BASE);
        }
        started.startListening();
        return started;
    }

    private void configure(Object... more) {
        Map<String, Object> values = new HashMap<>();
        values.put("url", "ldap://127.0.0.1:" + server.getListenPort());
        values.put("timeoutMillis", 2000);
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        identity.ldap.configure(IdentityFixture.config(LdapConfig.class, values));
    }

    private void configureSearch() {
        configure("searchDn", "cn=search", "searchPassword", "search-secret", "searchBase", BASE);
    }

    @Test
    public void aPersonOfTheDirectoryIsAddedAtHisFirstLoginWithoutRights() {
        configure("userDn", DIRECT);
        SignedIn who = identity.password("Zhang", PASSWORD).orElseThrow();
        assertEquals("zhang", who.user());
        assertEquals("ZHANG", who.name());
        assertEquals(Set.of(), who.groupRoles());
        assertEquals(Map.of(), who.rolesByProject());
        assertEquals(
                Person.Source.LDAP,
                identity.directory.byName("zhang").orElseThrow().person().source());
        assertEquals(who.personId(), identity.password("zhang", PASSWORD).orElseThrow().personId());
        assertTrue(identity.password("zhang", "wrong").isEmpty());
        assertTrue(identity.password("nobody", PASSWORD).isEmpty());
    }

    @Test
    public void heMayBeSearchedFirst() {
        configureSearch();
        assertTrue(identity.password("li", PASSWORD).isPresent());
        assertTrue(identity.password("li", "wrong").isEmpty());
    }

    @Test
    public void anEmptyPasswordIsNoLogin() {
        configureSearch();
        assertTrue(identity.password("li", "").isEmpty());
        configure("userDn", DIRECT);
        assertTrue(identity.password("li", "").isEmpty());
    }

    @Test
    public void aNameThatIsAFilterFindsNobody() {
        configureSearch();
        for (String name : List.of("*", "li)(uid=*", "l*", "li\\2a", "li\u0000")) {
            assertTrue(name, identity.password(name, PASSWORD).isEmpty());
        }
        assertEquals(0, identity.count("PERSON WHERE SOURCE = 'LDAP'"));
    }

    @Test
    public void groupsGiveRolesAndTakeThem() throws Exception {
        String[] roles = {"jade-garden/FrontDesk=cn=desk,ou=groups," + BASE};
        configure("userDn", DIRECT, "roles", roles);
        long jade = identity.jade.id();
        assertEquals(
                Map.of(jade, Set.of("FrontDesk")),
                identity.password("li", PASSWORD).orElseThrow().rolesByProject());
        server.modify("dn: uid=li,ou=people," + BASE, "changetype: modify", "delete: memberOf");
        identity.clock.pass(Duration.ofMinutes(6));
        assertEquals(Map.of(), identity.password("li", PASSWORD).orElseThrow().rolesByProject());
    }

    @Test
    public void whoIsDisabledHereStaysOutWhateverTheDirectorySays() {
        configure("userDn", DIRECT);
        identity.password("li", PASSWORD);
        identity.people.change("li", Person::disable, p -> true);
        identity.directory.drop(identity.directory.byName("li").orElseThrow().personId());
        assertTrue(identity.password("li", PASSWORD).isEmpty());
    }

    @Test
    public void whereTheDirectoryIsDownLocalPeopleStillGetIn() {
        configure("userDn", DIRECT);
        server.shutDown(true);
        Problem down = assertThrows(Problem.class, () -> identity.password("li", PASSWORD));
        assertEquals("identity.login.directory-down", down.code());
        assertEquals(503, down.status());
        assertTrue(identity.password("local", IdentityFixture.PASSWORD).isPresent());
    }

    @Test
    public void aPasswordOfTheDirectoryIsNotResetHere() {
        configure("userDn", DIRECT);
        identity.password("li", PASSWORD);
        identity.actAs("it", null);
        Conflict refusal = assertThrows(Conflict.class, () -> identity.changes.resetPassword("li"));
        assertEquals("identity.password.directory", refusal.code());
    }

    @Test
    public void overTlsTheCertificateMustBeTrustedAndNameTheHost() throws Exception {
        File store = new File(folder.getRoot(), "directory.p12");
        int made =
                new ProcessBuilder(
                                System.getProperty("java.home") + "/bin/keytool",
                                "-genkeypair",
                                "-alias",
                                "ldap",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.getPath())
                        .start()
                        .waitFor();
        assertEquals(0, made);
        SSLUtil tls =
                new SSLUtil(
                        new KeyStoreKeyManager(store, "changeit".toCharArray()),
                        new TrustAllTrustManager());
        for (boolean startTls : new boolean[] {false, true}) {
            server.shutDown(true);
            server =
                    start(
                            startTls
                                    ? InMemoryListenerConfig.createLDAPConfig(
                                            "tls", null, 0, tls.createSSLSocketFactory())
                                    : InMemoryListenerConfig.createLDAPSConfig(
                                            "tls", 0, tls.createSSLServerSocketFactory()));
            String scheme = startTls ? "ldap://" : "ldaps://";
            String url = scheme + "localhost:" + server.getListenPort();
            Object[] trusted = {
                "url",
                url,
                "startTls",
                startTls,
                "userDn",
                DIRECT,
                "trustStore",
                store.getPath(),
                "trustStorePassword",
                "changeit"
            };
            configure(trusted);
            assertTrue(url, identity.password("li", PASSWORD).isPresent());
            configure("url", url, "startTls", startTls, "userDn", DIRECT);
            assertThrows(Problem.class, () -> identity.password("zhang", PASSWORD));
        }
    }
}
