package org.atrium.notices.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, and the views of registry, once they are migrated. */
@Component(service = NoticesUnit.class)
public class NoticesUnit {
    private final JpaTemplate jpa;

    /** Over the unit {@code notices}. */
    @Activate
    public NoticesUnit(
            @Reference(target = "(atrium.unit=notices)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=notices)") SchemaReady ready,
            @Reference(target = "(atrium.schema=registry)") SchemaReady registry) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
