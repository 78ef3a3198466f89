package org.atrium.repairs.service;

import org.apache.aries.jpa.template.JpaTemplate;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The function's persistence unit, there once its tables are. */
@Component(service = RepairsUnit.class)
public class RepairsUnit {
    private final JpaTemplate jpa;

    /** After the migrations. */
    @Activate
    public RepairsUnit(
            @Reference(target = "(atrium.unit=repairs)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=repairs)") SchemaReady ready) {
        this.jpa = jpa;
    }

    JpaTemplate jpa() {
        return jpa;
    }
}
