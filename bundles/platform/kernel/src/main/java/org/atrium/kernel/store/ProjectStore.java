package org.atrium.kernel.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.domain.Project;

/** Projects, their companies and the functions enabled in them. */
public class ProjectStore {
    /** The project with this code. */
    public Optional<Project> byCode(EntityManager em, String code) {
        return em.createQuery("SELECT p FROM Project p WHERE p.code = :code", Project.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The project with this id; null where there is none. */
    public Project byId(EntityManager em, long id) {
        return em.find(Project.class, id);
    }

    /** All projects by code. */
    public List<Project> all(EntityManager em) {
        return em.createQuery("SELECT p FROM Project p ORDER BY p.code", Project.class)
                .getResultList();
    }

    /** Whether another project has this prefix. */
    public boolean hasPrefix(EntityManager em, String prefix, long otherThan) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM KERNEL.PROJECT WHERE PREFIX = ? AND ID <> ?",
                                prefix,
                                otherThan)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** Whether a project has given out numbers. */
    public boolean hasNumbers(EntityManager em, long projectId) {
        return SqlQuery.sql(
                                "SELECT COUNT(*) FROM KERNEL.NUMBER_SERIES WHERE PROJECT_ID = ?"
                                        + " AND LAST_NUMBER > 0",
                                projectId)
                        .one(em, r -> r.number(0))
                > 0;
    }

    /** Companies by code. */
    public List<LegalEntity> entities(EntityManager em, long projectId) {
        return SqlQuery.sql(
                        "SELECT ID, CODE, KIND, NAME, TAX_ID FROM KERNEL.LEGAL_ENTITY"
                                + " WHERE PROJECT_ID = ? ORDER BY CODE",
                        projectId)
                .list(
                        em,
                        r ->
                                new LegalEntity(
                                        r.number(0),
                                        r.text(1),
                                        LegalEntity.Kind.valueOf(r.text(2)),
                                        r.text(3),
                                        r.text(4)));
    }

    /** Adds a company or changes the one with the same code; its id stays. */
    public void putEntity(EntityManager em, long projectId, LegalEntity entity) {
        int changed =
                SqlQuery.sql(
                                "UPDATE KERNEL.LEGAL_ENTITY SET KIND = ?, NAME = ?, TAX_ID = ?"
                                        + " WHERE PROJECT_ID = ? AND CODE = ?",
                                entity.kind(),
                                entity.name(),
                                entity.taxId(),
                                projectId,
                                entity.code())
                        .execute(em);
        if (changed == 0) {
            SqlQuery.sql(
                            "INSERT INTO KERNEL.LEGAL_ENTITY (ID, PROJECT_ID, CODE, KIND, NAME,"
                                    + " TAX_ID) VALUES (?, ?, ?, ?, ?, ?)",
                            entity.id(),
                            projectId,
                            entity.code(),
                            entity.kind(),
                            entity.name(),
                            entity.taxId())
                    .execute(em);
        }
    }

    /** Ids of the enabled functions. */
    public Set<String> modules(EntityManager em, long projectId) {
        return new TreeSet<>(
                SqlQuery.sql(
                                "SELECT MODULE FROM KERNEL.PROJECT_MODULE WHERE PROJECT_ID = ?",
                                projectId)
                        .list(em, r -> r.text(0)));
    }

    /** Codes, by id, of the projects in which a function is enabled. */
    public Map<Long, String> withModule(EntityManager em, String module) {
        return SqlQuery.sql(
                        "SELECT P.ID, P.CODE FROM KERNEL.PROJECT_MODULE M"
                                + " JOIN KERNEL.PROJECT P ON P.ID = M.PROJECT_ID"
                                + " WHERE M.MODULE = ? ORDER BY P.CODE",
                        module)
                .list(em, r -> Map.entry(r.number(0), r.text(1)))
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    /** Makes the enabled functions exactly these. */
    public void setModules(EntityManager em, long projectId, Set<String> modules) {
        SqlQuery.sql("DELETE FROM KERNEL.PROJECT_MODULE WHERE PROJECT_ID = ?", projectId)
                .execute(em);
        for (String module : modules) {
            SqlQuery.sql(
                            "INSERT INTO KERNEL.PROJECT_MODULE (PROJECT_ID, MODULE) VALUES (?, ?)",
                            projectId,
                            module)
                    .execute(em);
        }
    }
}
