package org.atrium.documents.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, once they are migrated. */
@Component(service = DocumentsUnit.class)
public class DocumentsUnit {
    private final JpaTemplate jpa;

    /** Over the unit {@code documents}. */
    @Activate
    public DocumentsUnit(
            @Reference(target = "(atrium.unit=documents)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=documents)") SchemaReady ready) {
        this.jpa = jpa;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
