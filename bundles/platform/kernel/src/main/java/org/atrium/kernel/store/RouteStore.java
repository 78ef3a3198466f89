package org.atrium.kernel.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Which version of a function group IT wants where; a restart comes up the same. */
public class RouteStore {
    /**
     * The versions of one function.
     *
     * @param version of all projects that have none of their own
     * @param own by project, those of the projects that have one
     */
    public record Route(String version, Map<Long, String> own) {
        /** The version of this project. */
        public String of(long projectId) {
            return own.getOrDefault(projectId, version);
        }

        /** Every version that some project runs. */
        public Set<String> versions() {
            Set<String> all = new TreeSet<>(own.values());
            all.add(version);
            return all;
        }
    }

    /** By function id. */
    public Map<String, Route> all(EntityManager em) {
        Map<String, Route> routes = new HashMap<>();
        SqlQuery.sql("SELECT ID, VERSION FROM KERNEL.MODULE_STATE")
                .list(em, r -> new String[] {r.text(0), r.text(1)})
                .forEach(r -> routes.put(r[0], new Route(r[1], new HashMap<>())));
        SqlQuery.sql("SELECT ID, PROJECT_ID, VERSION FROM KERNEL.MODULE_ROUTE")
                .list(em, r -> new Own(r.text(0), r.number(1), r.text(2)))
                .stream()
                .filter(own -> routes.containsKey(own.module()))
                .forEach(own -> routes.get(own.module()).own().put(own.project(), own.version()));
        return routes;
    }

    private record Own(String module, long project, String version) {}

    /** Routes all projects to this version. */
    public void want(EntityManager em, String id, String version) {
        forget(em, id);
        SqlQuery.sql("INSERT INTO KERNEL.MODULE_STATE (ID, VERSION) VALUES (?, ?)", id, version)
                .execute(em);
    }

    /** Routes one project to this version. */
    public void want(EntityManager em, String id, long projectId, String version) {
        SqlQuery.sql(
                        "DELETE FROM KERNEL.MODULE_ROUTE WHERE ID = ? AND PROJECT_ID = ?",
                        id,
                        projectId)
                .execute(em);
        SqlQuery.sql(
                        "INSERT INTO KERNEL.MODULE_ROUTE (ID, PROJECT_ID, VERSION)"
                                + " VALUES (?, ?, ?)",
                        id,
                        projectId,
                        version)
                .execute(em);
    }

    /** Wants none. */
    public void forget(EntityManager em, String id) {
        SqlQuery.sql("DELETE FROM KERNEL.MODULE_ROUTE WHERE ID = ?", id).execute(em);
        SqlQuery.sql("DELETE FROM KERNEL.MODULE_STATE WHERE ID = ?", id).execute(em);
    }
}
