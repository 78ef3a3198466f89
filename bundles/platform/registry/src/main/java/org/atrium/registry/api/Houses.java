package org.atrium.registry.api;

import java.util.Collection;
import java.util.Map;

/** The houses of the caller's project (PR-01). */
public interface Houses {
    /**
     * One house.
     *
     * @throws org.atrium.common.NotFound {@code registry.house.not-found} where it is not in the
     *     caller's project
     */
    HouseRef byId(long id);

    /** Those of these houses that are in the caller's project, by id. */
    Map<Long, HouseRef> byIds(Collection<Long> ids);
}
