package org.atrium.workflow;

import java.util.List;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.ModuleInfo;
import org.atrium.workflow.rest.CaseResource;
import org.atrium.workflow.rest.FlowResource;
import org.atrium.workflow.rest.TaskResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases, deadlines and the inbox. */
@Component
public class WorkflowModule implements Module {
    private final List<Object> resources;

    /** With its resources. */
    @Activate
    public WorkflowModule(
            @Reference TaskResource tasks,
            @Reference CaseResource cases,
            @Reference FlowResource flows) {
        resources = List.of(tasks, cases, flows);
    }

    @Override
    public ModuleInfo info() {
        return ModuleInfo.platform("workflow", "流程", "Workflow")
                .projectWords("tasks", "cases", "flows");
    }

    @Override
    public List<Object> resources() {
        return resources;
    }
}
