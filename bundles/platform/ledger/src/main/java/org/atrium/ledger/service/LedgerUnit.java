package org.atrium.ledger.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger's tables, and the views of registry and workflow, once they are migrated. */
@Component(service = LedgerUnit.class)
public class LedgerUnit {
    private final JpaTemplate jpa;

    /** Over the ledger's persistence unit. */
    @Activate
    public LedgerUnit(
            @Reference(target = "(atrium.unit=ledger)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=ledger)") SchemaReady ready,
            @Reference(target = "(atrium.schema=registry)") SchemaReady registry,
            @Reference(target = "(atrium.schema=workflow)") SchemaReady workflow) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
