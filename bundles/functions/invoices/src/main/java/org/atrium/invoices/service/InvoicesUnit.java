package org.atrium.invoices.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of invoices, with the views of the registry, once they are migrated. */
@Component(service = InvoicesUnit.class)
public class InvoicesUnit {
    private final JpaTemplate jpa;

    /** Over the persistence unit of invoices. */
    @Activate
    public InvoicesUnit(
            @Reference(target = "(atrium.unit=invoices)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=invoices)") SchemaReady ready,
            @Reference(target = "(atrium.schema=registry)") SchemaReady registry) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
