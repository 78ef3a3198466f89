package org.atrium.rent.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of rent, with the views of registry, ledger and notices, once they are migrated. */
@Component(service = RentUnit.class)
public class RentUnit {
    private final JpaTemplate jpa;

    /** Over the persistence unit of rent. */
    @Activate
    public RentUnit(
            @Reference(target = "(atrium.unit=rent)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=rent)") SchemaReady ready,
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
