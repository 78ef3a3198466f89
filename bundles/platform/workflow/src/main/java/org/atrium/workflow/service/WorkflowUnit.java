package org.atrium.workflow.service;

import org.apache.aries.jpa.template.JpaTemplate;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Workflow's persistence unit, there once its tables are. */
@Component(service = WorkflowUnit.class)
public class WorkflowUnit {
    private final JpaTemplate jpa;

    /** After the migrations. */
    @Activate
    public WorkflowUnit(
            @Reference(target = "(atrium.unit=workflow)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=workflow)") SchemaReady ready) {
        this.jpa = jpa;
    }

    JpaTemplate jpa() {
        return jpa;
    }
}
