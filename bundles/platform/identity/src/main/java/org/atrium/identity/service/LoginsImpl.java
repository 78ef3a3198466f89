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
import org.atrium.identity.api.Session;
import org.atrium.identity.api.SignedIn;
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
    private final Sessions sessions;
    private final Directory directory;
    private final Configuration jaas;

    @Activate
    public LoginsImpl(
            @Reference PasswordCheck check,
            @Reference Sessions sessions,
            @Reference Directory directory) {
        this(check, sessions, directory, null);
    }

    /**
     * @param jaas null for the configuration of the runtime
     */
    LoginsImpl(PasswordCheck check, Sessions sessions, Directory directory, Configuration jaas) {
        this.check = check;
        this.sessions = sessions;
        this.directory = directory;
        this.jaas = jaas;
    }

    @Override
    public Optional<SignedIn> password(String user, String password) {
        String typed = password == null ? "" : password;
        Optional<Known> remembered = check.remembered(user, typed);
        if (remembered.isPresent()) {
            return remembered.map(known -> known.signedIn(null));
        }
        return throughJaas(user == null ? "" : user, typed)
                .flatMap(directory::byName)
                .filter(Known::enabled)
                .map(known -> known.signedIn(null));
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
    public Session open(SignedIn who) {
        return sessions.open(who.personId());
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
