package org.atrium.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.atrium.common.Roles;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every service of rent asks the kernel: who, where, when, in whose name. */
@Component(service = Desk.class)
public class Desk {
    private final Callers callers;
    private final BusinessClock clock;
    private final Projects projects;
    private final IdBlocks ids;

    /** Over the kernel's services. */
    @Activate
    public Desk(
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Projects projects,
            @Reference IdBlocks ids) {
        this.callers = callers;
        this.clock = clock;
        this.projects = projects;
        this.ids = ids;
    }

    /** The caller's project. */
    public long project() {
        return callers.current().projectId();
    }

    /** The caller's language. */
    public String language() {
        return callers.current().language();
    }

    /** The caller's name. */
    public String name() {
        return callers.current().name();
    }

    /** The caller's login name. */
    public String user() {
        return callers.current().user();
    }

    /** Refuses to change what somebody else has changed since the caller saw it. */
    public void requireVersion(long version) {
        callers.current().requireVersion(version);
    }

    /** Does what follows from the books by itself, in finance's name. */
    public <T> T byItself(Supplier<T> body) {
        Caller now = callers.current();
        Caller system =
                new Caller(
                        "system",
                        "system",
                        Set.of(Roles.FINANCE),
                        now.project(),
                        now.language(),
                        now.requestId(),
                        null,
                        null,
                        null);
        return callers.as(system, body);
    }

    /** Now. */
    public Instant now() {
        return clock.now();
    }

    /** Today's business date. */
    public LocalDate today() {
        return clock.today();
    }

    /** The next id. */
    public long id() {
        return ids.next();
    }

    /** The companies that serve the project. */
    public List<LegalEntity> companies() {
        return projects.entities(project());
    }

    /** The property company. */
    public LegalEntity company() {
        return projects.entity(project(), LegalEntity.Kind.PROPERTY_COMPANY);
    }
}
