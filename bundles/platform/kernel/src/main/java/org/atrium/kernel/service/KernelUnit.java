package org.atrium.kernel.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kernel's tables, once they are migrated. Joins the present transaction or opens one. */
@Component(service = KernelUnit.class)
public class KernelUnit {
    private final JpaTemplate jpa;

    /** Over the kernel's persistence unit. */
    @Activate
    public KernelUnit(
            @Reference(target = "(osgi.unit.name=kernel)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=kernel)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }

    /** A transaction of its own beside the present one, committed on return. */
    public <T> T apart(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.RequiresNew, body::apply);
    }
}
