package org.atrium.kernel.store;

import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;

/** Which functions group IT wants installed, in which version; a restart comes up the same. */
public class ModuleStore {
    /** Version by function id. */
    public Map<String, String> wanted(EntityManager em) {
        return SqlQuery.sql("SELECT ID, VERSION FROM KERNEL.MODULE_STATE")
                .list(em, r -> Map.entry(r.text(0), r.text(1)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Wants this version. */
    public void want(EntityManager em, String id, String version) {
        forget(em, id);
        SqlQuery.sql("INSERT INTO KERNEL.MODULE_STATE (ID, VERSION) VALUES (?, ?)", id, version)
                .execute(em);
    }

    /** Wants none. */
    public void forget(EntityManager em, String id) {
        SqlQuery.sql("DELETE FROM KERNEL.MODULE_STATE WHERE ID = ?", id).execute(em);
    }
}
