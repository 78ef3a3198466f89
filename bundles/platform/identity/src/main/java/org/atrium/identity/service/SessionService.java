package org.atrium.identity.service;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.Logins;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.Session;
import org.atrium.identity.api.SessionView;
import org.atrium.identity.api.SignIn;
import org.atrium.identity.api.SignedIn;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out in the browser. */
@Component(service = SessionService.class)
public class SessionService {
    private final Logins logins;
    private final Directory directory;
    private final Projects projects;
    private final Callers callers;
    private final SecurityLog log;

    @Activate
    public SessionService(
            @Reference Logins logins,
            @Reference Directory directory,
            @Reference Projects projects,
            @Reference Callers callers,
            @Reference SecurityLog log) {
        this.log = log;
        this.logins = logins;
        this.directory = directory;
        this.projects = projects;
        this.callers = callers;
    }

    /**
     * Opens a session; the one that the browser had before ends.
     *
     * @param earlierToken null where the browser sent none
     * @throws LoginRefused as {@link Logins#browser}
     */
    public Opened signIn(SignIn command, String earlierToken, Origin origin) {
        Check check = new Check();
        if (command == null || command.user == null || command.user.isBlank()) {
            check.missing("user");
        }
        if (command == null || command.password == null || command.password.isEmpty()) {
            check.missing("password");
        }
        check.done();
        SignedIn who = logins.browser(command.user, command.password, command.code, origin);
        logins.close(earlierToken);
        Session session = logins.open(who, origin);
        Known known = directory.enabled(who.personId()).orElseThrow(LoginRefused::failed);
        return new Opened(session.token(), view(known, session.csrfToken()));
    }

    /** Who is signed in; the CSRF token only over the session that it belongs to. */
    public SessionView current(String token) {
        Known known = directory.byName(callers.current().user()).orElseThrow(LoginRefused::failed);
        Optional<SignedIn> session =
                logins.session(token).filter(s -> s.personId() == known.personId());
        return view(known, session.map(SignedIn::csrfToken).orElse(null));
    }

    /** Ends the session with this token. */
    public void signOut(String token) {
        logins.close(token);
        log.login("logout", callers.current().user(), Origin.UNKNOWN, null);
    }

    private SessionView view(Known known, String csrfToken) {
        SessionView view = new SessionView();
        view.user = known.user();
        view.name = known.name();
        view.csrfToken = csrfToken;
        view.language = known.language();
        view.groupRoles = known.groupRoles().stream().sorted().toList();
        view.blockedBy = known.blockedBy();
        view.projects = new ArrayList<>();
        for (ProjectRef project : projects.all()) {
            Set<String> roles = known.rolesByProject().getOrDefault(project.id(), Set.of());
            if (!roles.isEmpty() || known.signedIn(null).entersEveryProject()) {
                Set<String> absent = known.standsInFor().getOrDefault(project.id(), Set.of());
                view.projects.add(project(project, roles, absent));
            }
        }
        return view;
    }

    private static SessionView.ProjectRoles project(
            ProjectRef project, Set<String> roles, Set<String> absent) {
        SessionView.ProjectRoles view = new SessionView.ProjectRoles();
        view.code = project.code();
        view.name = project.name();
        view.roles = roles.stream().sorted().toList();
        view.standsInFor = absent.stream().sorted().toList();
        return view;
    }

    /**
     * A session that was just opened.
     *
     * @param token for the cookie
     * @param view for the body
     */
    public record Opened(String token, SessionView view) {
        @Override
        public String toString() {
            return "Opened[" + view.user + "]";
        }
    }
}
