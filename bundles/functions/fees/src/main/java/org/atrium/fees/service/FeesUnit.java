package org.atrium.fees.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of fees, with the views of registry, ledger and notices, once they are migrated. */
@Component(service = FeesUnit.class)
public class FeesUnit {
    private final JpaTemplate jpa;

    /** Over the persistence unit of fees. */
    @Activate
    public FeesUnit(
            @Reference(target = "(atrium.unit=fees)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=fees)") SchemaReady ready,
            @Reference(target = "(atrium.schema=registry)") SchemaReady registry,
            @Reference(target = "(atrium.schema=ledger)") SchemaReady ledger,
            @Reference(target = "(atrium.schema=notices)") SchemaReady notices) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
