package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.AuditRow;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.domain.JsonDifference;
import org.atrium.kernel.store.AuditStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows audit rows, newest first. */
@Component(service = AuditTrail.class)
public class AuditTrail {
    private static final ZoneId GROUP_ZONE = ZoneId.of("Asia/Shanghai");

    private final KernelUnit unit;
    private final Callers callers;
    private final Projects projects;
    private final Json json;
    private final AuditStore store = new AuditStore();

    /** Over the kernel's tables. */
    @Activate
    public AuditTrail(
            @Reference KernelUnit unit,
            @Reference Callers callers,
            @Reference Projects projects,
            @Reference Json json) {
        this.unit = unit;
        this.callers = callers;
        this.projects = projects;
        this.json = json;
    }

    /** The rows of the caller's project; days are those of its zone. */
    public Page<AuditRow> list(AuditQuery query, PageRequest page) {
        ProjectRef project = callers.current().project();
        return list(filter(query, project.id(), project.zone()), page);
    }

    /**
     * The rows of the whole group.
     *
     * @param code only those of this project; null for all, and for those of none
     * @throws NotFound {@code kernel.project.not-found}
     */
    public Page<AuditRow> listGroup(String code, AuditQuery query, PageRequest page) {
        Long project = code == null || code.isBlank() ? null : project(code).id();
        return list(filter(query, project, GROUP_ZONE), page);
    }

    /** A row of the caller's project. */
    public AuditRow get(String id) {
        return get(id, callers.current().projectId());
    }

    /** Any row of the group. */
    public AuditRow getOfGroup(String id) {
        return get(id, null);
    }

    private AuditRow get(String id, Long project) {
        long number = Ids.parse(id, "kernel.audit.not-found");
        AuditStore.Row row = unit.joined(em -> store.byId(em, project, number));
        if (row == null) {
            throw new NotFound("kernel.audit.not-found");
        }
        return print(row);
    }

    private Page<AuditRow> list(AuditStore.Filter filter, PageRequest page) {
        long below = page.afterId(Long.MAX_VALUE);
        return unit.joined(
                em ->
                        Page.of(
                                store.list(em, filter, below, page.fetch()).stream()
                                        .map(this::print)
                                        .toList(),
                                page,
                                row -> row.id));
    }

    private ProjectRef project(String code) {
        return projects.byCode(code)
                .orElseThrow(() -> new NotFound("kernel.project.not-found").with("code", code));
    }

    private static AuditStore.Filter filter(AuditQuery query, Long project, ZoneId zone) {
        LocalDate last = query.to();
        return new AuditStore.Filter(
                project,
                query.entity(),
                query.entityId(),
                query.user(),
                query.action(),
                start(query.from(), zone),
                start(last == null ? null : last.plusDays(1), zone),
                query.q());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private AuditRow print(AuditStore.Row stored) {
        AuditRow row = new AuditRow();
        row.id = Ids.print(stored.id());
        row.at = stored.at();
        row.project = stored.project();
        row.user = stored.user();
        row.entity = stored.entity();
        row.entityId = Ids.print(stored.entityId());
        row.action = stored.action();
        row.before = tree(stored.before());
        row.after = tree(stored.after());
        row.changes =
                JsonDifference.between(row.before, row.after).stream()
                        .map(AuditTrail::print)
                        .toList();
        row.requestId = stored.requestId();
        row.name = stored.name() == null ? stored.user() : stored.name();
        row.insteadOf = stored.insteadOf();
        return row;
    }

    private static AuditRow.FieldChange print(JsonDifference.Field field) {
        AuditRow.FieldChange change = new AuditRow.FieldChange();
        change.field = field.path();
        change.before = field.before();
        change.after = field.after();
        return change;
    }

    private JsonNode tree(String text) {
        return text == null ? null : json.tree(text);
    }
}
