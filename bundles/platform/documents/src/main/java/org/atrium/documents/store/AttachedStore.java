package org.atrium.documents.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Which thing a file belongs to. */
public class AttachedStore {
    /**
     * A thing that files belong to.
     *
     * @param entity such as {@code repairs.order}
     * @param id of the thing
     */
    public record Thing(long project, String entity, long id) {}

    /** The files of a thing. */
    public List<Long> of(EntityManager em, Thing thing) {
        return SqlQuery.sql(
                        "SELECT ATTACHMENT_ID FROM DOCUMENTS.ATTACHED WHERE PROJECT_ID = ?"
                                + " AND ENTITY = ? AND ENTITY_ID = ?",
                        thing.project(),
                        thing.entity(),
                        thing.id())
                .list(em, r -> r.number(0));
    }

    /** Adds a file to a thing that does not have it. */
    public void add(EntityManager em, Thing thing, long file) {
        SqlQuery.sql(
                        "INSERT INTO DOCUMENTS.ATTACHED"
                                + " (PROJECT_ID, ENTITY, ENTITY_ID, ATTACHMENT_ID)"
                                + " VALUES (?, ?, ?, ?)",
                        thing.project(),
                        thing.entity(),
                        thing.id(),
                        file)
                .execute(em);
    }

    /** What these files are attached to, as {@code repairs.order 17}. */
    public Map<Long, String> things(EntityManager em, Collection<Long> files) {
        Map<Long, String> things = new LinkedHashMap<>();
        if (!files.isEmpty()) {
            SqlQuery.sql("SELECT ATTACHMENT_ID, ENTITY, ENTITY_ID FROM DOCUMENTS.ATTACHED")
                    .addIn("WHERE ATTACHMENT_ID IN", files)
                    .add("ORDER BY ENTITY, ENTITY_ID")
                    .list(
                            em,
                            r ->
                                    things.merge(
                                            r.number(0),
                                            r.text(1) + " " + r.number(2),
                                            (a, b) -> a + ", " + b));
        }
        return things;
    }
}
