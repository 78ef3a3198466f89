package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.atrium.common.Check;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.AuditRow;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the audit rows of a project, newest first. */
@Component(service = AuditTrail.class)
public class AuditTrail {
    private final KernelUnit unit;
    private final Callers callers;
    private final Json json;

    /** Over the kernel's tables. */
    @Activate
    public AuditTrail(
            @Reference KernelUnit unit, @Reference Callers callers, @Reference Json json) {
        this.unit = unit;
        this.callers = callers;
        this.json = json;
    }

    /**
     * @param entity exact entity; null for all
     * @param from first day, in the project's zone; null for the beginning
     * @param to last day; null for today
     */
    public Page<AuditRow> list(
            String entity, String entityId, String from, String to, PageRequest page) {
        Check check = new Check();
        Long id = check.optionalId("entityId", entityId);
        LocalDate first = check.optionalDate("from", from);
        LocalDate last = check.optionalDate("to", to);
        check.done();
        ProjectRef project = callers.current().project();
        ZoneId zone = project.zone();
        return unit.joined(
                em ->
                        Page.of(
                                SqlQuery.sql(
                                                "SELECT ID, HAPPENED_AT, USER_NAME, ENTITY,"
                                                        + " ENTITY_ID, ACTION, BEFORE_JSON,"
                                                        + " AFTER_JSON FROM KERNEL.AUDIT WHERE"
                                                        + " PROJECT_ID = ? AND ID < ?",
                                                project.id(),
                                                page.afterId(Long.MAX_VALUE))
                                        .addIf("AND ENTITY = ?", entity)
                                        .addIf("AND ENTITY_ID = ?", id)
                                        .addIf(
                                                "AND HAPPENED_AT >= ?",
                                                first == null
                                                        ? null
                                                        : first.atStartOfDay(zone).toInstant())
                                        .addIf(
                                                "AND HAPPENED_AT < ?",
                                                last == null
                                                        ? null
                                                        : last.plusDays(1)
                                                                .atStartOfDay(zone)
                                                                .toInstant())
                                        .add("ORDER BY ID DESC")
                                        .uncommitted()
                                        .list(em, page.fetch(), this::row),
                                page,
                                row -> row.id));
    }

    private AuditRow row(SqlRow r) {
        AuditRow row = new AuditRow();
        row.id = r.id(0);
        row.at = r.instant(1);
        row.user = r.text(2);
        row.entity = r.text(3);
        row.entityId = r.id(4);
        row.action = r.text(5);
        row.before = tree(r.text(6));
        row.after = tree(r.text(7));
        return row;
    }

    private JsonNode tree(String text) {
        return text == null ? null : json.tree(text);
    }
}
