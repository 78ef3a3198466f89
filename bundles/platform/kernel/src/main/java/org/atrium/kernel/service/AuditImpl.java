package org.atrium.kernel.service;

import java.time.Clock;
import java.time.Instant;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.SqlBatch;
import org.atrium.kernel.domain.Masking;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes audit rows with the system's time, which nobody can move. Personal data and secrets are
 * masked before they are written.
 */
@Component
public class AuditImpl implements Audit {
    private static final SqlBatch ROWS =
            SqlBatch.insert(
                    "KERNEL.AUDIT",
                    "ID, PROJECT_ID, HAPPENED_AT, USER_NAME, ENTITY, ENTITY_ID, ACTION,"
                            + " BEFORE_JSON, AFTER_JSON, REQUEST_ID, SHOWN_NAME, INSTEAD_OF");

    private final KernelUnit unit;
    private final Callers callers;
    private final IdBlocks ids;
    private final Json json;

    /** Over the kernel's tables. */
    @Activate
    public AuditImpl(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Json json) {
        this.unit = unit;
        this.callers = callers;
        this.ids = ids;
        this.json = json;
    }

    @Override
    public void record(String entity, long id, String action, Object before, Object after) {
        Caller caller = callers.current();
        Object[] row = {
            ids.next(),
            caller.project() == null ? null : caller.projectId(),
            Instant.now(Clock.systemUTC()),
            caller.user(),
            entity,
            id,
            action,
            print(before),
            print(after),
            caller.requestId(),
            caller.name(),
            caller.insteadOf()
        };
        unit.joined(
                em -> {
                    ROWS.row(em, row);
                    return null;
                });
    }

    private String print(Object struct) {
        return struct == null ? null : json.write(Masking.mask(json.mapper().valueToTree(struct)));
    }
}
