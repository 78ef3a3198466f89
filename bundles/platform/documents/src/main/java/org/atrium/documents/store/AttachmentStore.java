package org.atrium.documents.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.atrium.documents.domain.Attachment;

/** Attachment rows, always within one project. */
public class AttachmentStore {
    /** Adds a row. */
    public void add(EntityManager em, Attachment attachment) {
        em.persist(attachment);
    }

    /** What is looked for. */
    public record Filter(String uploadedBy, String name, Boolean identityCopies) {}

    /** Newest first, from before this id on. */
    public List<Attachment> list(
            EntityManager em, long projectId, Filter filter, long before, int rows) {
        StringBuilder query =
                new StringBuilder(
                        "select a from Attachment a where a.projectId = :project and a.id < :id");
        if (filter.uploadedBy() != null) {
            query.append(" and a.uploadedBy = :by");
        }
        if (filter.name() != null) {
            query.append(" and locate(:name, lower(a.name)) > 0");
        }
        if (filter.identityCopies() != null) {
            query.append(" and a.purpose is ")
                    .append(filter.identityCopies() ? "not null" : "null");
        }
        TypedQuery<Attachment> typed =
                em.createQuery(query.append(" order by a.id desc").toString(), Attachment.class)
                        .setParameter("project", projectId)
                        .setParameter("id", before)
                        .setMaxResults(rows);
        if (filter.uploadedBy() != null) {
            typed.setParameter("by", filter.uploadedBy());
        }
        if (filter.name() != null) {
            typed.setParameter("name", filter.name().toLowerCase(Locale.ROOT));
        }
        return typed.getResultList();
    }

    /** Those of these attachments that are in the project. */
    public List<Attachment> find(EntityManager em, long projectId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Attachment a where a.projectId = :project and a.id in :ids",
                        Attachment.class)
                .setParameter("project", projectId)
                .setParameter("ids", ids)
                .getResultList();
    }
}
