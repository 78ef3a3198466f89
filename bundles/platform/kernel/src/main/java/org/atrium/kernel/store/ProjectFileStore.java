package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** What is known of the project files. */
public class ProjectFileStore {
    /** Characters of the longest reason. */
    public static final int LONGEST_PROBLEM = 1000;

    private static final String SELECT =
            "SELECT NAME, SHA256, WRITTEN_AT, READ_AT, PROBLEM, PROBLEM_EN"
                    + " FROM KERNEL.PROJECT_FILE";

    /**
     * A file as it was read last.
     *
     * @param sha256 of its content, in hexadecimal digits
     * @param writtenAt the time of its last change
     * @param problem why it was refused, in Chinese; null where it was applied
     * @param problemEn the same in English
     */
    public record Entry(
            String name,
            String sha256,
            Instant writtenAt,
            Instant readAt,
            String problem,
            String problemEn) {
        /** The same, refused. */
        public Entry refused(String zh, String en) {
            return new Entry(name, sha256, writtenAt, readAt, zh, en);
        }
    }

    /** All, by name. */
    public List<Entry> all(EntityManager em) {
        return SqlQuery.sql(SELECT + " ORDER BY NAME").list(em, ProjectFileStore::entry);
    }

    /** One; null where it was never read. */
    public Entry find(EntityManager em, String name) {
        return SqlQuery.sql(SELECT + " WHERE NAME = ?", name)
                .list(em, ProjectFileStore::entry)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Keeps what was read instead of what was known. */
    public Entry put(EntityManager em, Entry entry) {
        remove(em, entry.name);
        SqlQuery.sql(
                        "INSERT INTO KERNEL.PROJECT_FILE (NAME, SHA256, WRITTEN_AT, READ_AT,"
                                + " PROBLEM, PROBLEM_EN) VALUES (?, ?, ?, ?, ?, ?)",
                        entry.name,
                        entry.sha256,
                        entry.writtenAt,
                        entry.readAt,
                        entry.problem,
                        entry.problemEn)
                .execute(em);
        return entry;
    }

    /** Forgets one that is gone. */
    public int remove(EntityManager em, String name) {
        return SqlQuery.sql("DELETE FROM KERNEL.PROJECT_FILE WHERE NAME = ?", name).execute(em);
    }

    private static Entry entry(SqlRow row) {
        return new Entry(
                row.text(0), row.text(1), row.instant(2), row.instant(3), row.text(4), row.text(5));
    }
}
