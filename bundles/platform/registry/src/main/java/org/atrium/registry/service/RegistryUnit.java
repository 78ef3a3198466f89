package org.atrium.registry.service;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.Sealing;
import org.atrium.registry.store.ClearNumbers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this bundle, once they are migrated. */
@Component(service = RegistryUnit.class)
public class RegistryUnit {
    private final JpaTemplate jpa;
    private final IdNumbers idNumbers;

    /** Over the unit {@code registry}; seals first what an earlier version has kept in clear. */
    @Activate
    public RegistryUnit(
            @Reference(target = "(atrium.unit=registry)") JpaTemplate jpa,
            @Reference(target = "(atrium.schema=registry)") SchemaReady ready,
            @Reference(target = "(atrium.schema=people)") SchemaReady people,
            @Reference Sealing sealing) {
        this.jpa = jpa;
        this.idNumbers = new IdNumbers(sealing);
        ClearNumbers clear = new ClearNumbers();
        boolean more = true;
        while (more) {
            more = joined(em -> clear.seal(em, idNumbers::of));
        }
    }

    /** What seals and opens id numbers. */
    IdNumbers idNumbers() {
        return idNumbers;
    }

    /** Joins the present transaction. */
    public <T> T joined(Function<EntityManager, T> body) {
        return jpa.txExpr(TransactionType.Required, body::apply);
    }
}
