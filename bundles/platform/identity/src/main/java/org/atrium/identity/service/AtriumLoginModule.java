package org.atrium.identity.service;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/**
 * JAAS login against the people of Atrium. Gives the user as {@link UserPrincipal} and each group
 * role as {@link RolePrincipal}; roles of a project are no principals, since they hold only there.
 */
public final class AtriumLoginModule implements LoginModule {
    /** The option that carries the {@link PasswordCheck}. */
    static final String CHECK = "org.atrium.identity.check";

    private final Set<Principal> principals = new HashSet<>();
    private Subject subject;
    private CallbackHandler callbacks;
    private PasswordCheck check;

    @Override
    public void initialize(
            Subject subject,
            CallbackHandler callbacks,
            Map<String, ?> sharedState,
            Map<String, ?> options) {
        this.subject = subject;
        this.callbacks = callbacks;
        this.check = (PasswordCheck) options.get(CHECK);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("user");
        PasswordCallback password = new PasswordCallback("password", false);
        try {
            callbacks.handle(new Callback[] {name, password});
            char[] typed = password.getPassword();
            Known known = check.check(name.getName(), typed == null ? "" : new String(typed));
            principals.add(new UserPrincipal(known.user()));
            known.groupRoles().forEach(role -> principals.add(new RolePrincipal(role)));
            return true;
        } catch (IOException | UnsupportedCallbackException | RuntimeException e) {
            throw failure(e);
        } finally {
            password.clearPassword();
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        boolean loggedIn = !principals.isEmpty();
        principals.clear();
        return loggedIn;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }

    private static LoginException failure(Exception cause) {
        LoginException failure = new LoginException("the password could not be checked");
        failure.initCause(cause);
        return failure;
    }
}
