package org.atrium.registry.service;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectApplied;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.IdNumber;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The developer of each project as a customer: it owes for every house until its owner does. */
@Component(service = {Developers.class, ProjectApplied.class})
public class Developers implements ProjectApplied {
    private final RegistryUnit unit;
    private final Projects projects;
    private final IdBlocks ids;
    private final CustomerStore customers = new CustomerStore();
    private final HouseStore houses = new HouseStore();

    /** From the project documents. */
    @Activate
    public Developers(
            @Reference RegistryUnit unit, @Reference Projects projects, @Reference IdBlocks ids) {
        this.unit = unit;
        this.projects = projects;
        this.ids = ids;
    }

    /** A developer that is named later owes from the start, with the next bill already. */
    @Override
    public void onApplied(ProjectRef project) {
        unit.joined(em -> ensure(em, project.id()));
    }

    /**
     * Makes the developer's customer match the project document, creating it where it is missing.
     * Empty where the project names no developer (yet).
     */
    public Optional<Customer> ensure(EntityManager em, long projectId) {
        Optional<LegalEntity> entity =
                projects.entities(projectId).stream()
                        .filter(e -> e.kind() == LegalEntity.Kind.DEVELOPER)
                        .findFirst();
        Optional<Customer> known = customers.developer(em, projectId);
        if (entity.isEmpty()) {
            return known;
        }
        String name = entity.get().name();
        IdNumber taxId = unit.idNumbers().of(entity.get().taxId());
        if (known.isEmpty()) {
            Customer customer = Customer.developer(ids.next(), projectId, name, taxId);
            houses.add(em, List.of(customer));
            return Optional.of(customer);
        }
        if (!known.get().contact().equals(new Contact(name, null, taxId))) {
            known.get().rename(name, taxId);
        }
        return known;
    }
}
