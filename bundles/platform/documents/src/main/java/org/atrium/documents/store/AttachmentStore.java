package org.atrium.documents.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import org.atrium.documents.domain.Attachment;
import org.atrium.kernel.api.SqlQuery;

/** Attachment rows, always within one project. */
public class AttachmentStore {
    private static final int CHUNK = 500;

    /** Adds a row. */
    public void add(EntityManager em, Attachment attachment) {
        em.persist(attachment);
    }

    /** What is looked for. */
    public record Filter(
            String uploadedBy,
            String name,
            Boolean identityCopies,
            Boolean held,
            String entity,
            Long entityId) {}

    /** Newest first, from before this id on. */
    public List<Attachment> list(
            EntityManager em, long projectId, Filter filter, long before, int rows) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT A.ID FROM DOCUMENTS.ATTACHMENT A WHERE A.PROJECT_ID = ?"
                                        + " AND A.ID < ?",
                                projectId,
                                before)
                        .addIf("AND A.UPLOADED_BY = ?", filter.uploadedBy());
        if (filter.name() != null) {
            query.add("AND LOWER(A.NAME) LIKE ? ESCAPE '!'", like(filter.name()));
        }
        if (filter.held() != null) {
            query.add("AND A.HELD_FOR IS " + (filter.held() ? "NOT NULL" : "NULL"));
        }
        if (filter.identityCopies() != null) {
            query.add("AND A.PURPOSE IS " + (filter.identityCopies() ? "NOT NULL" : "NULL"));
        }
        if (filter.entity() != null) {
            query.add(
                            "AND EXISTS (SELECT 1 FROM DOCUMENTS.ATTACHED T WHERE"
                                    + " T.ATTACHMENT_ID = A.ID AND T.PROJECT_ID = ? AND T.ENTITY = ?",
                            projectId,
                            filter.entity())
                    .addIf("AND T.ENTITY_ID = ?", filter.entityId())
                    .add(")");
        }
        List<Long> ids = query.add("ORDER BY A.ID DESC").list(em, rows, r -> r.number(0));
        return find(em, projectId, ids).stream()
                .sorted(Comparator.comparingLong(Attachment::id).reversed())
                .toList();
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
        List<Attachment> found = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(
                    em.createQuery(
                                    "select a from Attachment a where a.projectId = :project"
                                            + " and a.id in :ids",
                                    Attachment.class)
                            .setParameter("project", projectId)
                            .setParameter(
                                    "ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                            .getResultList());
        }
        return found;
    }

    private static String like(String words) {
        return SqlQuery.anywhere(words.toLowerCase(Locale.ROOT));
    }
}
