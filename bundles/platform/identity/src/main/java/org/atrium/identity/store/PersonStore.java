package org.atrium.identity.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.identity.domain.Person;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows of PERSON and GROUP_ROLE. */
@Component(service = PersonStore.class)
public class PersonStore {
    private static final String BY_NAME = "SELECT p FROM Person p WHERE p.userName = :user";

    private final JpaTemplate jpa;

    @Activate
    public PersonStore(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Adds a person. */
    public void add(Person person) {
        jpa.tx(
                TransactionType.Required,
                em -> {
                    em.persist(person);
                    em.flush();
                });
    }

    /** The person with this login name. */
    public Optional<Person> byName(String user) {
        return jpa.txExpr(TransactionType.Required, em -> find(em, user));
    }

    /** The person with this key. */
    public Optional<Person> byId(long id) {
        return jpa.txExpr(
                TransactionType.Required, em -> Optional.ofNullable(em.find(Person.class, id)));
    }

    /** Those of these people who exist. */
    public List<Person> byNames(Collection<String> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery(
                                        "SELECT p FROM Person p WHERE p.userName IN :users",
                                        Person.class)
                                .setParameter("users", users)
                                .getResultList());
    }

    /**
     * Changes the person with this login name.
     *
     * @param show called once the change is written, so that the version it sees is the new one
     * @return empty where there is no such person
     */
    public <T> Optional<T> change(String user, Consumer<Person> decide, Function<Person, T> show) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        find(em, user)
                                .map(
                                        person -> {
                                            decide.accept(person);
                                            em.flush();
                                            return show.apply(person);
                                        }));
    }

    /** Holds these people's rows until the transaction ends, in the order of their keys. */
    public void lock(Collection<Long> personIds) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        personIds.stream()
                                .sorted()
                                .forEach(
                                        id ->
                                                SqlQuery.sql(
                                                                "UPDATE PEOPLE.PERSON SET VERSION ="
                                                                        + " VERSION WHERE ID = ?",
                                                                id)
                                                        .execute(em)));
    }

    /** People with these keys, by the order of the keys. */
    public List<Person> byIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em
                                .createQuery(
                                        "SELECT p FROM Person p WHERE p.id IN :ids", Person.class)
                                .setParameter("ids", ids)
                                .setHint("eclipselink.batch", "p.groupRoles")
                                .getResultList()
                                .stream()
                                .sorted(Comparator.comparing(p -> ids.indexOf(p.id())))
                                .toList());
    }

    /** All login names. */
    public List<String> userNames() {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery("SELECT p.userName FROM Person p", String.class)
                                .getResultList());
    }

    /** How many people hold this group role, enabled or not. */
    public long holders(String groupRole) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT COUNT(*) FROM PEOPLE.GROUP_ROLE WHERE CODE = ?",
                                        groupRole)
                                .one(em, r -> r.number(0)));
    }

    /** Keeps the hash of a password that is being replaced. */
    public void remember(long personId, String hash, Instant now) {
        jpa.tx(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "INSERT INTO PEOPLE.PASSWORD_HISTORY (PERSON_ID, SET_AT,"
                                                + " PASSWORD_HASH) VALUES (?, ?, ?)",
                                        personId,
                                        now,
                                        hash)
                                .execute(em));
    }

    /** The hashes of the passwords before the present one, the latest first. */
    public List<String> earlierHashes(long personId, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        SqlQuery.sql(
                                        "SELECT PASSWORD_HASH FROM PEOPLE.PASSWORD_HISTORY"
                                                + " WHERE PERSON_ID = ? ORDER BY SET_AT DESC",
                                        personId)
                                .list(em, limit, r -> r.text(0)));
    }

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em.createQuery("SELECT p.id FROM Person p", Long.class)
                                .setMaxResults(1)
                                .getResultList()
                                .isEmpty());
    }

    /**
     * Whether another enabled person holds this group role. Holds the role's rows until the
     * transaction ends, so that two administrators cannot shut each other out at the same time.
     */
    public boolean anotherHolds(String groupRole, long personId) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> {
                    SqlQuery.sql(
                                    "UPDATE PEOPLE.GROUP_ROLE SET CODE = CODE WHERE CODE = ?",
                                    groupRole)
                            .execute(em);
                    return em.createQuery(
                                            "SELECT COUNT(p) FROM Person p JOIN p.groupRoles r"
                                                    + " WHERE r = :role AND p.enabled = :yes"
                                                    + " AND p.id <> :id",
                                            Long.class)
                                    .setParameter("role", groupRole)
                                    .setParameter("yes", true)
                                    .setParameter("id", personId)
                                    .getSingleResult()
                            > 0;
                });
    }

    private static Optional<Person> find(EntityManager em, String user) {
        return em
                .createQuery(BY_NAME, Person.class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .findFirst();
    }
}
