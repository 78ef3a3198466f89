package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.domain.Basis;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.Handler;
import org.atrium.registry.store.CustomerFileStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which company answers for whose data, and whether it may be shown to another one (PIPL articles
 * 13 and 23).
 */
@Component(service = Handlers.class)
public class Handlers {
    private final Projects projects;
    private final Policies policies;
    private final BusinessClock clock;
    private final Messages messages;
    private final CustomerFileStore files = new CustomerFileStore();

    /** From the project documents. */
    @Activate
    public Handlers(
            @Reference Projects projects,
            @Reference Policies policies,
            @Reference BusinessClock clock,
            @Reference Messages messages) {
        this.projects = projects;
        this.policies = policies;
        this.clock = clock;
        this.messages = messages;
    }

    /** A ground that is not there: an error code and what its text names. */
    record Missing(String code, Map<String, Object> arguments) {}

    /** The company that answers for a customer. */
    Handler of(Customer customer) {
        return of(customer.projectId(), customer.entityId());
    }

    /**
     * The company of this key in a project; null for the one that collects there by policy. Where
     * the project names no company, the project stands for it.
     */
    Handler of(long projectId, Long entityId) {
        List<LegalEntity> all = projects.entities(projectId);
        Optional<LegalEntity> named =
                entityId == null
                        ? Optional.empty()
                        : all.stream().filter(e -> e.id() == entityId).findFirst();
        if (named.isEmpty()) {
            LegalEntity.Kind kind =
                    policies.at(projectId, RegistryPolicies.HANDLER, today(projectId));
            named = all.stream().filter(e -> e.kind() == kind).findFirst();
        }
        return named.or(() -> all.stream().findFirst())
                .map(Handlers::handler)
                .orElseGet(
                        () -> new Handler("project " + projectId, projects.byId(projectId).name()));
    }

    /** The company with this code in a project; a wrong field where there is none. */
    LegalEntity entity(Check check, String field, long projectId, String code) {
        LegalEntity found =
                projects.entities(projectId).stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            check.wrong(field, "registry.handler.unknown");
        }
        return found;
    }

    /** The company as a handler. */
    static Handler handler(LegalEntity entity) {
        return new Handler(entity.taxId() == null ? entity.name() : entity.taxId(), entity.name());
    }

    /**
     * What is missing before this customer's data may be shown to that company; null for nothing.
     */
    Missing missing(EntityManager em, Customer customer, Handler to) {
        Handler from = of(customer);
        if (from.is(to)) {
            return null;
        }
        LocalDate today = today(customer.projectId());
        List<Basis> bases = files.bases(em, customer.id());
        List<Basis> standing = bases.stream().filter(b -> b.stands(to, today)).toList();
        var separate = policies.at(customer.projectId(), RegistryPolicies.SEPARATE_CONSENT, today);
        if (standing.stream().anyMatch(b -> b.suffices(separate))) {
            return null;
        }
        boolean ended =
                bases.stream().anyMatch(b -> b.withdrawnOn() != null && b.recipient().is(to));
        String code =
                !standing.isEmpty()
                        ? "registry.basis.separate-missing"
                        : ended ? "registry.basis.ended" : "registry.basis.none";
        return new Missing(
                code,
                Map.of(
                        "project", projects.byId(customer.projectId()).name(),
                        "from", from.name(),
                        "to", to.name()));
    }

    /** The business date of a project, also where the caller is at work on none. */
    LocalDate today(long projectId) {
        return clock.today(projects.byId(projectId));
    }

    /** In words. */
    String words(Missing missing, String language) {
        return messages.text(missing.code(), missing.arguments(), language);
    }

    /** A code in words. */
    String words(String code, String language) {
        return messages.text(code, Map.of(), language);
    }
}
