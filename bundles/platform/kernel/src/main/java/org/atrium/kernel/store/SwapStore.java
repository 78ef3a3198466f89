package org.atrium.kernel.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.kernel.api.SwapView;

/** The reports of swaps; a row is written before each step, so that a crash shows where it was. */
public class SwapStore {
    private static final String COLUMNS =
            "ID, MODULE, FROM_VERSION, TO_VERSION, PROJECTS, STATE, STARTED_AT, ROUTED_AT,"
                    + " ENDED_AT, USER_NAME, DRAINED, FAILED, ROLLED_BACK, REASON,"
                    + " PROJECTS_TO_MOVE, HELD, LONGEST_HOLD";

    /** Adds a report. */
    public void add(EntityManager em, SwapView swap) {
        SqlQuery.sql(
                        "INSERT INTO KERNEL.MODULE_SWAP ("
                                + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Long.parseLong(swap.id),
                        swap.module,
                        swap.from,
                        swap.to,
                        swap.projects == null ? null : String.join(" ", swap.projects),
                        swap.state,
                        swap.startedAt,
                        swap.routedAt,
                        swap.endedAt,
                        swap.user,
                        swap.drainedRequests,
                        swap.failedRequests,
                        swap.rolledBack ? 1 : 0,
                        swap.reason,
                        swap.projectsToMove,
                        swap.heldRequests,
                        swap.longestHoldMillis)
                .execute(em);
    }

    /** Writes, in the transaction that moves the route, that it has moved. */
    public void routed(EntityManager em, SwapView swap, Instant at) {
        SqlQuery.sql(
                        "UPDATE KERNEL.MODULE_SWAP SET STATE = 'DRAINING', ROUTED_AT = ?"
                                + " WHERE ID = ?",
                        at,
                        Long.parseLong(swap.id))
                .execute(em);
    }

    /** Writes how far it has come. */
    public void update(EntityManager em, SwapView swap) {
        SqlQuery.sql(
                        "UPDATE KERNEL.MODULE_SWAP SET STATE = ?, ROUTED_AT = ?, ENDED_AT = ?,"
                                + " DRAINED = ?, FAILED = ?, REASON = ?, HELD = ?,"
                                + " LONGEST_HOLD = ? WHERE ID = ?",
                        swap.state,
                        swap.routedAt,
                        swap.endedAt,
                        swap.drainedRequests,
                        swap.failedRequests,
                        swap.reason,
                        swap.heldRequests,
                        swap.longestHoldMillis,
                        Long.parseLong(swap.id))
                .execute(em);
    }

    /** The newest reports of one function. */
    public List<SwapView> of(EntityManager em, String module, int atMost) {
        return SqlQuery.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM KERNEL.MODULE_SWAP WHERE MODULE = ?"
                                + " ORDER BY ID DESC FETCH FIRST "
                                + atMost
                                + " ROWS ONLY",
                        module)
                .list(em, SwapStore::view);
    }

    /** The newest report of each function. */
    public List<SwapView> newest(EntityManager em) {
        return SqlQuery.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM KERNEL.MODULE_SWAP WHERE ID IN"
                                + " (SELECT MAX(ID) FROM KERNEL.MODULE_SWAP GROUP BY MODULE)"
                                + " ORDER BY MODULE")
                .list(em, SwapStore::view);
    }

    /** Those that have not ended. */
    public List<SwapView> open(EntityManager em) {
        return SqlQuery.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM KERNEL.MODULE_SWAP WHERE ENDED_AT IS NULL ORDER BY ID")
                .list(em, SwapStore::view);
    }

    private static SwapView view(SqlRow row) {
        SwapView view = new SwapView();
        view.id = String.valueOf(row.number(0));
        view.module = row.text(1);
        view.from = row.text(2);
        view.to = row.text(3);
        view.projects = row.text(4) == null ? null : List.of(row.text(4).split(" "));
        view.state = row.text(5);
        view.startedAt = row.instant(6);
        view.routedAt = row.instant(7);
        view.endedAt = row.instant(8);
        view.user = row.text(9);
        view.drainedRequests = row.number(10);
        view.failedRequests = row.number(11);
        view.rolledBack = row.number(12) != 0;
        view.reason = row.text(13);
        view.projectsToMove = row.number(14).intValue();
        view.heldRequests = row.number(15).intValue();
        view.longestHoldMillis = row.number(16);
        view.projectsMoved = view.routedAt == null ? 0 : view.projectsToMove;
        return view;
    }
}
