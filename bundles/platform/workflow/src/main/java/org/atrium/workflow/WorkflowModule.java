package org.atrium.workflow;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.MenuEntry;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.workflow.rest.CaseResource;
import org.atrium.workflow.rest.FlowResource;
import org.atrium.workflow.rest.SlaResource;
import org.atrium.workflow.rest.TaskResource;
import org.atrium.workflow.service.CasePreview;
import org.atrium.workflow.service.Recount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases, deadlines and the inbox. */
@Component
public class WorkflowModule implements Module {
    private final List<Object> resources;
    private final List<EventHandler> events;
    private final List<PolicyPreview> previews;

    /** With its resources. */
    @Activate
    public WorkflowModule(
            @Reference TaskResource tasks,
            @Reference CaseResource cases,
            @Reference FlowResource flows,
            @Reference SlaResource figures,
            @Reference Recount recount,
            @Reference CasePreview preview) {
        resources = List.of(tasks, cases, flows, figures);
        events = List.of(recount);
        previews = List.of(preview);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("workflow", "流程", "Workflow")
                .projectWords("tasks", "cases", "flows", "sla")
                .menu(
                        new MenuEntry(
                                "sla",
                                "时效分析",
                                "Service levels",
                                "Stopwatch",
                                82,
                                Set.of(Roles.CS_MANAGER, Roles.AUDITOR)))
                .menu(
                        new MenuEntry(
                                "flows",
                                "流程图",
                                "Flows",
                                "Share",
                                84,
                                Set.of(Roles.MEMBER, Roles.GROUP_IT)));
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public List<EventHandler> events() {
        return events;
    }

    @Override
    public List<PolicyPreview> previews() {
        return previews;
    }
}
