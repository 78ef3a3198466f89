package org.atrium.kernel.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.ModuleRequestView;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;

/** Changes of functions that wait, or waited, for a second person. */
public class RequestStore {
    private static final String COLUMNS =
            "ID, ACTION, MODULE, VERSION, PROJECTS, FORCED, STATE, ASKED_BY, ASKED_AT,"
                    + " DECIDED_BY, DECIDED_AT, REASON";

    /** Adds one. */
    public void add(EntityManager em, ModuleRequestView request) {
        SqlQuery.sql(
                        "INSERT INTO KERNEL.MODULE_REQUEST ("
                                + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Long.parseLong(request.id),
                        request.action,
                        request.module,
                        request.version,
                        request.projects == null ? null : String.join(" ", request.projects),
                        request.forced ? 1 : 0,
                        request.state,
                        request.askedBy,
                        request.askedAt,
                        request.decidedBy,
                        request.decidedAt,
                        request.reason)
                .execute(em);
    }

    /** Decides an open one. Returns whether it was open. */
    public boolean decide(EntityManager em, ModuleRequestView request) {
        return SqlQuery.sql(
                                "UPDATE KERNEL.MODULE_REQUEST SET STATE = ?, DECIDED_BY = ?,"
                                        + " DECIDED_AT = ? WHERE ID = ? AND STATE = 'OPEN'",
                                request.state,
                                request.decidedBy,
                                request.decidedAt,
                                Long.parseLong(request.id))
                        .execute(em)
                == 1;
    }

    /** Writes that what was approved has failed. */
    public void fail(EntityManager em, ModuleRequestView request) {
        SqlQuery.sql(
                        "UPDATE KERNEL.MODULE_REQUEST SET STATE = ?, REASON = ? WHERE ID = ?",
                        request.state,
                        request.reason,
                        Long.parseLong(request.id))
                .execute(em);
    }

    /** One of them. */
    public Optional<ModuleRequestView> find(EntityManager em, long id) {
        return SqlQuery.sql("SELECT " + COLUMNS + " FROM KERNEL.MODULE_REQUEST WHERE ID = ?", id)
                .list(em, RequestStore::view)
                .stream()
                .findFirst();
    }

    /** The newest. */
    public List<ModuleRequestView> newest(EntityManager em, int atMost) {
        return SqlQuery.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM KERNEL.MODULE_REQUEST ORDER BY ID DESC FETCH FIRST "
                                + atMost
                                + " ROWS ONLY")
                .list(em, RequestStore::view);
    }

    private static ModuleRequestView view(SqlRow row) {
        ModuleRequestView view = new ModuleRequestView();
        view.id = String.valueOf(row.number(0));
        view.action = row.text(1);
        view.module = row.text(2);
        view.version = row.text(3);
        view.projects = row.text(4) == null ? null : List.of(row.text(4).split(" "));
        view.forced = row.number(5) != 0;
        view.state = row.text(6);
        view.askedBy = row.text(7);
        view.askedAt = row.instant(8);
        view.decidedBy = row.text(9);
        view.decidedAt = row.instant(10);
        view.reason = row.text(11);
        return view;
    }
}
