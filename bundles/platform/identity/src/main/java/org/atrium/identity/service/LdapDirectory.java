package org.atrium.identity.service;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.login.LoginException;
import org.atrium.identity.domain.UserName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the company's directory whether a password is right: by binding as the person, whose entry
 * is named by a pattern or searched first. Only names of our own form are ever sent, and they are
 * escaped; the host name of a TLS certificate is checked; referrals are not followed.
 */
@Component(service = LdapDirectory.class, configurationPid = "org.atrium.identity.ldap")
@Designate(ocd = LdapConfig.class)
public class LdapDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    private static final String USER = "{user}";

    private volatile LdapConfig config;

    @Activate
    @Modified
    void configure(LdapConfig given) {
        config = given;
    }

    /** Whether there is a directory. */
    boolean exists() {
        return !config.url().isBlank();
    }

    /** Roles by group, as configured. */
    List<String> roles() {
        return List.of(config.roles());
    }

    /**
     * Verifies a password.
     *
     * @return empty where it is wrong or there is no such person
     * @throws Down where the directory does not answer or refuses the account that searches
     */
    Optional<Entry> verify(String user, String password) throws Down {
        if (!exists() || !UserName.allowed(user) || password.isEmpty()) {
            return Optional.empty(); // an empty password would be an anonymous bind, which succeeds
        }
        LdapConfig now = config;
        try (LDAPConnection connection = connect(now)) {
            return now.userDn().isBlank()
                    ? searchThenBind(connection, now, user, password)
                    : bindDirectly(connection, now, user, password);
        } catch (LDAPException | GeneralSecurityException e) {
            LOG.warn("The company directory {} cannot be asked: {}", now.url(), e.getMessage());
            throw new Down(e);
        }
    }

    private static Optional<Entry> bindDirectly(
            LDAPConnection connection, LdapConfig config, String user, String password)
            throws LDAPException {
        String value = new RDN("x", user).toNormalizedString().substring(2);
        String dn = config.userDn().replace(USER, value);
        if (!binds(connection, dn, password)) {
            return Optional.empty();
        }
        return Optional.of(entry(config, user, connection.getEntry(dn, attributes(config))));
    }

    private static Optional<Entry> searchThenBind(
            LDAPConnection connection, LdapConfig config, String user, String password)
            throws LDAPException {
        connection.bind(config.searchDn(), config.searchPassword());
        String filter = config.searchFilter().replace(USER, Filter.encodeValue(user));
        SearchRequest request =
                new SearchRequest(config.searchBase(), SearchScope.SUB, filter, attributes(config));
        request.setSizeLimit(2);
        List<SearchResultEntry> found = connection.search(request).getSearchEntries();
        if (found.size() != 1 || !binds(connection, found.get(0).getDN(), password)) {
            return Optional.empty();
        }
        return Optional.of(entry(config, user, found.get(0)));
    }

    private static boolean binds(LDAPConnection connection, String dn, String password)
            throws LDAPException {
        try {
            connection.bind(dn, password);
            return true;
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.INVALID_CREDENTIALS
                    || e.getResultCode() == ResultCode.NO_SUCH_OBJECT) {
                return false;
            }
            throw e;
        }
    }

    private static String[] attributes(LdapConfig config) {
        return new String[] {config.nameAttribute(), config.groupAttribute()};
    }

    private static Entry entry(LdapConfig config, String user, com.unboundid.ldap.sdk.Entry found) {
        String name = found == null ? null : found.getAttributeValue(config.nameAttribute());
        Attribute groups = found == null ? null : found.getAttribute(config.groupAttribute());
        return new Entry(
                name == null || name.isBlank() ? user : name.strip(),
                groups == null ? Set.of() : Set.of(groups.getValues()));
    }

    private static LDAPConnection connect(LdapConfig config)
            throws LDAPException, GeneralSecurityException {
        LDAPURL url = new LDAPURL(config.url());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(config.timeoutMillis());
        options.setResponseTimeoutMillis(config.timeoutMillis());
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        SSLUtil tls =
                config.trustStore().isBlank()
                        ? new SSLUtil()
                        : new SSLUtil(
                                new TrustStoreTrustManager(
                                        config.trustStore(),
                                        config.trustStorePassword().toCharArray(),
                                        null,
                                        true));
        if ("ldaps".equals(url.getScheme())) {
            return new LDAPConnection(
                    tls.createSSLSocketFactory(), options, url.getHost(), url.getPort());
        }
        LDAPConnection connection = new LDAPConnection(options, url.getHost(), url.getPort());
        if (config.startTls()) {
            ExtendedResult result =
                    connection.processExtendedOperation(
                            new StartTLSExtendedRequest(tls.createSSLContext()));
            if (result.getResultCode() != ResultCode.SUCCESS) {
                connection.close();
                throw new LDAPException(result);
            }
        }
        return connection;
    }

    /**
     * A person of the directory.
     *
     * @param name shown name
     * @param groups names of his groups
     */
    record Entry(String name, Set<String> groups) {}

    /** The directory cannot be asked. */
    static final class Down extends LoginException {
        private static final long serialVersionUID = 1L;

        Down(Exception cause) {
            super("the company directory cannot be asked");
            initCause(cause);
        }
    }
}
