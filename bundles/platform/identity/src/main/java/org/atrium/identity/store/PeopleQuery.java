package org.atrium.identity.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searches people, and who holds which role. */
@Component(service = PeopleQuery.class)
public class PeopleQuery {
    private final JpaTemplate jpa;

    @Activate
    public PeopleQuery(
            @Reference(target = "(atrium.unit=identity)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=people)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /**
     * What is looked for; null parts ask for nothing.
     *
     * @param contains part of the login or shown name
     * @param groupRole held anywhere
     * @param projectRole held in the project, or in any where none is named
     * @param projectId member of it
     * @param day on which project roles are held
     * @param enabled may log in or not
     * @param users only these login names
     */
    public record Search(
            String contains,
            String groupRole,
            String projectRole,
            Long projectId,
            LocalDate day,
            Boolean enabled,
            Collection<String> users) {}

    /** Keys of people after this login name, by login name. */
    public List<Long> byUserName(Search search, String after, int limit) {
        SqlQuery query = search(search).add("AND P.USER_NAME > ?", after == null ? "" : after);
        return ids(query.add("ORDER BY P.USER_NAME"), limit);
    }

    /** Keys of people by shown name, then key, after this one; null for the first. */
    public List<Long> byName(Search search, String afterName, long afterId, int limit) {
        SqlQuery query = search(search);
        if (afterName != null) {
            query.add("AND (P.NAME > ? OR P.NAME = ? AND P.ID > ?)", afterName, afterName, afterId);
        }
        return ids(query.add("ORDER BY P.NAME, P.ID"), limit);
    }

    /** Who holds this project role on this day, by login name; a null project is any. */
    public List<HolderRow> holders(String role, Long projectId, LocalDate day, int limit) {
        SqlQuery query =
                SqlQuery.sql(
                                "SELECT P.USER_NAME, P.NAME, M.PROJECT_ID, M.FROM_DATE, M.TO_DATE"
                                        + " FROM PEOPLE.MEMBERSHIP M"
                                        + " JOIN PEOPLE.PERSON P ON P.ID = M.PERSON_ID"
                                        + " WHERE M.ROLE_CODE = ? AND M.FROM_DATE <= ?"
                                        + " AND (M.TO_DATE IS NULL OR M.TO_DATE > ?)",
                                role,
                                day,
                                day)
                        .addIf("AND M.PROJECT_ID = ?", projectId)
                        .add("ORDER BY P.USER_NAME, M.PROJECT_ID");
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        query.list(
                                em,
                                limit,
                                r ->
                                        new HolderRow(
                                                r.text(0),
                                                r.text(1),
                                                r.number(2),
                                                r.date(3),
                                                r.date(4))));
    }

    private static SqlQuery search(Search search) {
        SqlQuery query = SqlQuery.sql("SELECT P.ID FROM PEOPLE.PERSON P WHERE 1 = 1");
        if (search.contains() != null) {
            String pattern = "%" + escape(search.contains().toLowerCase(Locale.ROOT)) + "%";
            query.add(
                    "AND (P.USER_NAME LIKE ? ESCAPE '!' OR LOWER(P.NAME) LIKE ? ESCAPE '!')",
                    pattern,
                    pattern);
        }
        if (search.enabled() != null) {
            query.add("AND P.ENABLED = ?", search.enabled());
        }
        if (search.users() != null) {
            query.addIn("AND P.USER_NAME IN", search.users());
        }
        if (search.groupRole() != null) {
            query.add(
                    "AND EXISTS (SELECT 1 FROM PEOPLE.GROUP_ROLE G"
                            + " WHERE G.PERSON_ID = P.ID AND G.CODE = ?)",
                    search.groupRole());
        }
        if (search.projectRole() != null || search.projectId() != null) {
            query.add(
                            "AND EXISTS (SELECT 1 FROM PEOPLE.MEMBERSHIP M"
                                    + " WHERE M.PERSON_ID = P.ID AND M.FROM_DATE <= ?"
                                    + " AND (M.TO_DATE IS NULL OR M.TO_DATE > ?)",
                            search.day(),
                            search.day())
                    .addIf("AND M.PROJECT_ID = ?", search.projectId())
                    .addIf("AND M.ROLE_CODE = ?", search.projectRole())
                    .add(")");
        }
        return query;
    }

    private List<Long> ids(SqlQuery query, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> query.list(em, limit, r -> r.number(0)));
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Somebody who holds a role in a project, with its days (half-open). */
    public record HolderRow(
            String user, String name, long projectId, LocalDate from, LocalDate to) {}
}
