package org.atrium.kernel.api;

import java.util.List;
import java.util.Optional;

/** The projects of the group. */
public interface Projects {
    /** The project with this code. */
    Optional<ProjectRef> byCode(String code);

    /** The project with this id. */
    ProjectRef byId(long id);

    /** All projects by code. */
    List<ProjectRef> all();

    /** The companies that serve this project, by code. */
    List<LegalEntity> entities(long projectId);

    /**
     * The company of this kind.
     *
     * @throws org.atrium.common.Conflict {@code kernel.project.no-entity} where the project names
     *     none
     */
    LegalEntity entity(long projectId, LegalEntity.Kind kind);
}
