package org.atrium.registry.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, once they are migrated. */
@Component(service = RegistryUnit.class)
public class RegistryUnit {
    private final JpaTemplate jpa;

    /** Over the unit {@code registry}. */
    @Activate
    public RegistryUnit(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=registry)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
