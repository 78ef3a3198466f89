package org.atrium.invoices.service;

import java.time.Instant;
import java.time.LocalDate;
import org.atrium.invoices.domain.LateFees;
import org.atrium.invoices.domain.TaxTable;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Projects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every service of invoices asks the kernel: who, where, when, by which rules. */
@Component(service = Desk.class)
public class Desk {
    private final Callers callers;
    private final BusinessClock clock;
    private final Projects projects;
    private final Policies policies;
    private final IdBlocks ids;

    /** Over the kernel's services. */
    @Activate
    public Desk(
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Projects projects,
            @Reference Policies policies,
            @Reference IdBlocks ids) {
        this.callers = callers;
        this.clock = clock;
        this.projects = projects;
        this.policies = policies;
        this.ids = ids;
    }

    /** The caller's project. */
    public long project() {
        return callers.current().projectId();
    }

    /** The caller's name. */
    public String name() {
        return callers.current().name();
    }

    /** The caller's language. */
    public String language() {
        return callers.current().language();
    }

    /** Whether the command can be repeated safely. */
    public boolean hasKey() {
        return callers.current().idempotencyKey() != null;
    }

    /** Refuses to change what somebody else has changed since the caller saw it. */
    public void requireVersion(long version) {
        callers.current().requireVersion(version);
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

    /** How items are taxed today. */
    public TaxTable taxes() {
        return policies.at(TaxTable.KEY, today());
    }

    /** Whether late fees are invoiced today. */
    public boolean invoicesLateFees() {
        return policies.at(LateFees.KEY, today()) == LateFees.INCLUDE;
    }

    /** The company with this id. */
    public LegalEntity entity(long id) {
        return projects.entities(project()).stream()
                .filter(e -> e.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("legal entity " + id));
    }
}
