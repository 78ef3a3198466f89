package org.atrium.fees.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** What every service of fees asks the kernel: who, where, when, in whose name. */
@Component(service = Desk.class)
public class Desk {
    private static final Set<String> DEBTS =
            Set.of(Roles.FINANCE, Roles.CS_MANAGER, Roles.CS_ASSISTANT, Roles.AUDITOR);

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

    /** The caller's login name. */
    public String user() {
        return callers.current().user();
    }

    /** The caller's name. */
    public String name() {
        return callers.current().name();
    }

    /** Whether nobody gave the command: it follows from an event. */
    public boolean isSystem() {
        return "system".equals(user());
    }

    /** Whether the caller may see who owes how much. */
    public boolean seesDebts() {
        return DEBTS.stream().anyMatch(callers.current()::has);
    }

    /** Refuses to change what somebody else has changed since the caller saw it. */
    public void requireVersion(long version) {
        callers.current().requireVersion(version);
    }

    /** Does what follows from the books by itself, in finance's name. */
    public <T> T byItself(Supplier<T> body) {
        return byItself(Roles.FINANCE, body);
    }

    /** Does what follows from somebody else's work by itself, in the name of this role. */
    public <T> T byItself(String role, Supplier<T> body) {
        Caller now = callers.current();
        Caller system =
                new Caller(
                        "system",
                        "system",
                        Set.of(role),
                        now.project(),
                        now.language(),
                        now.requestId(),
                        null,
                        null,
                        null);
        return callers.as(system, body);
    }

    /** Whether the command can be repeated safely. */
    public boolean hasKey() {
        return callers.current().idempotencyKey() != null;
    }

    /** Now. */
    public Instant now() {
        return clock.now();
    }

    /** The project's zone. */
    public ZoneId zone() {
        return callers.current().project().zone();
    }

    /** Today's business date. */
    public LocalDate today() {
        return clock.today();
    }

    /** The next id. */
    public long id() {
        return ids.next();
    }

    /** The first of so many ids in a row. */
    public long block(int size) {
        return ids.block(size);
    }

    /** The company that property fees are owed to. */
    public LegalEntity company() {
        return projects.entity(project(), LegalEntity.Kind.PROPERTY_COMPANY);
    }
}
