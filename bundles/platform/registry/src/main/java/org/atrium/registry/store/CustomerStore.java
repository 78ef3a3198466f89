package org.atrium.registry.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.Customer;

/** Customers as aggregates, always within one project. */
public class CustomerStore {
    /** The customer. */
    public Optional<Customer> find(EntityManager em, long projectId, long id) {
        return em
                .createQuery(
                        "select c from Customer c where c.id = :id and c.projectId = :project",
                        Customer.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The customer, locked until the end of the transaction. */
    public Optional<Customer> lock(EntityManager em, long projectId, long id) {
        return em
                .createQuery(
                        "select c from Customer c where c.id = :id and c.projectId = :project",
                        Customer.class)
                .setParameter("id", id)
                .setParameter("project", projectId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Those with this name. */
    public List<Customer> named(EntityManager em, long projectId, Contact contact) {
        return em.createQuery(
                        "select c from Customer c where c.projectId = :project and c.name = :name"
                                + " order by c.id",
                        Customer.class)
                .setParameter("project", projectId)
                .setParameter("name", contact.name())
                .getResultList();
    }

    /** The developer of a project. */
    public Optional<Customer> developer(EntityManager em, long projectId) {
        return em
                .createQuery(
                        "select c from Customer c where c.developerOf = :project", Customer.class)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
