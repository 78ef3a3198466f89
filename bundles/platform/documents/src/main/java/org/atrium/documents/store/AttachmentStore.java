package org.atrium.documents.store;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.documents.domain.Attachment;

/** Attachment rows, always within one project. */
public class AttachmentStore {
    /** Adds a row. */
    public void add(EntityManager em, Attachment attachment) {
        em.persist(attachment);
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
