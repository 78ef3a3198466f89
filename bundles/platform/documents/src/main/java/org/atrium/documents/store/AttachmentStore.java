package org.atrium.documents.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.atrium.documents.domain.Attachment;
import org.atrium.kernel.api.SqlQuery;

/** Attachment rows, always within one project. */
public class AttachmentStore {
    /** Adds a row. */
    public void add(EntityManager em, Attachment attachment) {
        em.persist(attachment);
    }

    /** What is looked for. */
    public record Filter(String uploadedBy, String name, Boolean identityCopies, Boolean held) {}

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
        if (filter.held() != null) {
            query.append(" and a.heldFor is ").append(filter.held() ? "not null" : "null");
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

    /**
     * Files whose time is over.
     *
     * @param keptFrom uploaded before this
     */
    public record Over(long project, boolean identityCopies, Instant keptFrom) {}

    /** The next of them by id that nobody holds and whose content is still there. */
    public List<Attachment> over(EntityManager em, Over over, long after, int rows) {
        return em.createQuery(
                        "select a from Attachment a where a.projectId = :project and a.id > :after"
                                + " and a.uploadedAt < :before and a.heldFor is null"
                                + " and a.removedAt is null and a.purpose is "
                                + (over.identityCopies() ? "not null" : "null")
                                + " order by a.id",
                        Attachment.class)
                .setParameter("project", over.project())
                .setParameter("after", after)
                .setParameter("before", over.keptFrom())
                .setMaxResults(rows)
                .getResultList();
    }

    /** Whether another file of any project still needs this content. */
    public boolean isShared(EntityManager em, String sha256, long except) {
        return SqlQuery.sql(
                        "SELECT ID FROM DOCUMENTS.ATTACHMENT WHERE (SHA256 = ?"
                                + " OR ORIGINAL_SHA256 = ?) AND REMOVED_AT IS NULL AND ID <> ?",
                        sha256,
                        sha256,
                        except)
                .list(em, 1, row -> row.number(0))
                .stream()
                .findFirst()
                .isPresent();
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
