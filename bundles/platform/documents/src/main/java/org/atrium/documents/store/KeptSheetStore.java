package org.atrium.documents.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.api.SqlQuery;

/** Sheets that wait for a job, in parts. */
public class KeptSheetStore {
    /** A sheet without its parts. */
    public record Kept(String fileName, int parts) {}

    /** Adds a part. */
    public void add(EntityManager em, long id, int number, byte[] content) {
        Object[] row = {id, number, content};
        SqlBatch.sql(
                        "INSERT INTO DOCUMENTS.KEPT_SHEET_PART (SHEET_ID, PART_NO, CONTENT)"
                                + " VALUES (?, ?, ?)")
                .execute(em, List.of(id), x -> row);
    }

    /** Adds the sheet once its parts are there. */
    public void add(EntityManager em, long id, long project, Kept sheet, Instant at) {
        SqlQuery.sql(
                        "INSERT INTO DOCUMENTS.KEPT_SHEET (ID, PROJECT_ID, FILE_NAME, PARTS,"
                                + " KEPT_AT) VALUES (?, ?, ?, ?, ?)",
                        id,
                        project,
                        sheet.fileName(),
                        sheet.parts(),
                        at)
                .execute(em);
    }

    /** The sheet; null where the project has none with this id. */
    public Kept find(EntityManager em, long project, long id) {
        return SqlQuery.sql(
                        "SELECT FILE_NAME, PARTS FROM DOCUMENTS.KEPT_SHEET"
                                + " WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        id)
                .one(em, r -> new Kept(r.text(0), r.number(1).intValue()));
    }

    /** One part. */
    public byte[] part(EntityManager em, long id, int number) {
        return SqlQuery.sql(
                        "SELECT CONTENT FROM DOCUMENTS.KEPT_SHEET_PART WHERE SHEET_ID = ?"
                                + " AND PART_NO = ?",
                        id,
                        number)
                .one(em, r -> r.bytes(0));
    }

    /** Forgets a sheet. */
    public void forget(EntityManager em, long id) {
        SqlQuery.sql("DELETE FROM DOCUMENTS.KEPT_SHEET_PART WHERE SHEET_ID = ?", id).execute(em);
        SqlQuery.sql("DELETE FROM DOCUMENTS.KEPT_SHEET WHERE ID = ?", id).execute(em);
    }

    /** Sheets that were kept before this instant. */
    public List<Long> before(EntityManager em, Instant instant) {
        return SqlQuery.sql("SELECT ID FROM DOCUMENTS.KEPT_SHEET WHERE KEPT_AT < ?", instant)
                .list(em, r -> r.number(0));
    }
}
