package org.atrium.identity.service;

import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.atrium.common.Unavailable;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.Logins;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.Session;
import org.atrium.identity.api.SignedIn;
import org.atrium.identity.domain.UserName;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs people in through JAAS; the cheap ways round it stand in the classes it asks. */
@Component(service = Logins.class)
public class LoginsImpl implements Logins {
    private static final Logger LOG = LoggerFactory.getLogger(LoginsImpl.class);

    private final PasswordCheck check;
    private final AddressGuard addresses;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Directory directory;
    private final SystemTransactions transactions;
    private final SecurityLog log;
    private final Configuration jaas;

    @Activate
    public LoginsImpl(
            @Reference PasswordCheck check,
            @Reference AddressGuard addresses,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference Directory directory,
            @Reference SystemTransactions transactions,
            @Reference SecurityLog log) {
        this(check, addresses, factors, sessions, directory, transactions, log, null);
    }

    /**
     * @param jaas null for the configuration of the runtime
     */
    LoginsImpl(
            PasswordCheck check,
            AddressGuard addresses,
            SecondFactors factors,
            Sessions sessions,
            Directory directory,
            SystemTransactions transactions,
            SecurityLog log,
            Configuration jaas) {
        this.check = check;
        this.addresses = addresses;
        this.factors = factors;
        this.sessions = sessions;
        this.directory = directory;
        this.transactions = transactions;
        this.log = log;
        this.jaas = jaas;
    }

    @Override
    public Optional<SignedIn> password(String user, String password, Origin origin) {
        String typed = password == null ? "" : password;
        Optional<Known> remembered = check.remembered(user, typed);
        Optional<Known> known = remembered.or(() -> verified(user, typed, origin));
        if (known.filter(k -> k.secondFactor() && !k.person().machine()).isPresent()) {
            throw LoginRefused.secondFactor();
        }
        if (remembered.isEmpty()) {
            known.ifPresent(k -> log.login("login-basic", k.user(), origin, null));
        }
        return known.map(k -> k.signedIn(null));
    }

    @Override
    public SignedIn browser(String user, String password, String code, Origin origin) {
        String typed = password == null ? "" : password;
        Known known = verified(user, typed, origin).orElseThrow(LoginRefused::failed);
        if (known.secondFactor()) {
            if (code == null || code.isBlank()) {
                throw LoginRefused.codeRequired();
            }
            if (!transactions.writing(() -> factors.use(known.personId(), code))) {
                check.failed(known);
                addresses.failed(origin);
                log.login("code-wrong", known.user(), origin, null);
                throw LoginRefused.codeWrong();
            }
        }
        return known.signedIn(null);
    }

    /** Through JAAS, unless the address is locked; failures are counted and recorded. */
    private Optional<Known> verified(String user, String password, Origin origin) {
        addresses.admit(origin);
        String typed = user == null ? "" : user;
        try {
            Optional<Known> known =
                    throughJaas(typed, password).flatMap(directory::byName).filter(Known::enabled);
            if (known.isEmpty()) {
                failed("login-failed", typed, origin);
            }
            return known;
        } catch (LoginRefused e) {
            failed("login-locked", typed, origin);
            throw e;
        }
    }

    private void failed(String event, String typed, Origin origin) {
        addresses.failed(origin);
        String user = directory.byName(UserName.normal(typed)).map(Known::user).orElse(null);
        log.login(event, user, origin, null);
    }

    @Override
    public Optional<SignedIn> session(String token) {
        return sessions.find(token)
                .flatMap(
                        session ->
                                directory
                                        .enabled(session.personId())
                                        .map(known -> known.signedIn(session.csrfToken())));
    }

    @Override
    public Session open(SignedIn who, Origin origin) {
        Session session = sessions.open(who.personId(), origin);
        log.login("login", who.user(), origin, null);
        return session;
    }

    @Override
    public void close(String token) {
        sessions.close(token);
    }

    /** The login name that JAAS vouches for; empty where it refuses. */
    private Optional<String> throughJaas(String user, String password) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LoginsImpl.class.getClassLoader());
        try {
            Subject subject = new Subject();
            new LoginContext(AtriumRealm.NAME, subject, c -> answer(c, user, password), jaas)
                    .login();
            return subject.getPrincipals(UserPrincipal.class).stream()
                    .findFirst()
                    .map(UserPrincipal::getName);
        } catch (LockedOut e) {
            throw LoginRefused.locked(e.minutes());
        } catch (LdapDirectory.Down e) {
            throw new Unavailable("identity.login.directory-down");
        } catch (FailedLoginException e) {
            return Optional.empty();
        } catch (LoginException e) {
            LOG.error("JAAS realm {} cannot check passwords", AtriumRealm.NAME, e);
            throw new Unavailable("identity.login.unavailable");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void answer(Callback[] callbacks, String user, String password) {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            }
        }
    }
}
