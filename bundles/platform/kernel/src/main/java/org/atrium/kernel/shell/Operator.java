package org.atrium.kernel.shell;

import java.security.AccessController;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.atrium.common.NotAllowed;
import org.atrium.common.Problem;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Memberships;
import org.atrium.kernel.api.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who works at the shell. The shell knows him by its own key or password; what he may do is decided
 * as everywhere: the person of that name must be group IT in Atrium.
 */
@Component(service = Operator.class)
public class Operator {
    private final Callers callers;
    private final Memberships memberships;
    private final Messages messages;

    /** Over identity's people. */
    @Activate
    public Operator(
            @Reference Callers callers,
            @Reference Memberships memberships,
            @Reference Messages messages) {
        this.callers = callers;
        this.memberships = memberships;
        this.messages = messages;
    }

    /**
     * Does a command as him.
     *
     * @throws IllegalArgumentException with the refusal in words
     */
    <T> T does(Session session, Supplier<T> command) {
        String language = language(session);
        try {
            return callers.as(caller(language), command);
        } catch (Problem refusal) {
            throw new IllegalArgumentException(messages.text(refusal, language));
        }
    }

    private Caller caller(String language) {
        String user = user();
        Set<String> roles = user == null ? Set.of() : memberships.groupRoles(user);
        if (!roles.contains(Roles.GROUP_IT)) {
            throw new NotAllowed("kernel.shell.not-group-it")
                    .with("user", user == null ? "-" : user);
        }
        String request = UUID.randomUUID().toString();
        return new Caller(user, user, roles, null, language, request, null, null, null);
    }

    @SuppressWarnings("removal") // how Karaf, on the JDKs that it supports, tells who typed
    private static String user() {
        Subject subject = Subject.getSubject(AccessController.getContext());
        return subject == null
                ? null
                : subject.getPrincipals(UserPrincipal.class).stream()
                        .findFirst()
                        .map(UserPrincipal::getName)
                        .orElse(null);
    }

    /** Chinese, unless the session's LANG names another language. */
    private static String language(Session session) {
        Object lang = session.get("LANG");
        String name = lang == null ? "" : lang.toString().toLowerCase(Locale.ROOT);
        return name.startsWith("en") ? "en" : "zh";
    }
}
