package org.atrium.notices.store;

import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.notices.domain.TemplateText;

/** The words of projects. */
public class TemplateStore {
    /** All of a project. */
    public List<TemplateText> all(EntityManager em, long project) {
        return em.createQuery(
                        "select t from TemplateText t where t.projectId = :project",
                        TemplateText.class)
                .setParameter("project", project)
                .getResultList();
    }

    /** Those for a template; null where the project has none. */
    public TemplateText find(EntityManager em, long project, String code) {
        return em
                .createQuery(
                        "select t from TemplateText t where t.projectId = :project"
                                + " and t.code = :code",
                        TemplateText.class)
                .setParameter("project", project)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
