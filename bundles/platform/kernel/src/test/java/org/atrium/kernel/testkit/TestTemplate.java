package org.atrium.kernel.testkit;

import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** One unit's template over a {@link TestDatabase}. */
final class TestTemplate implements JpaTemplate {
    private final TestDatabase database;
    private final String unit;

    TestTemplate(TestDatabase database, String unit) {
        this.database = database;
        this.unit = unit;
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        return type == TransactionType.RequiresNew
                ? database.apart(() -> apply(code))
                : database.joined(() -> apply(code));
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(
                type,
                em -> {
                    code.accept(em);
                    return null;
                });
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    private <R> R apply(EmFunction<R> code) {
        EntityManager em = database.manager(unit);
        return code.apply(em);
    }
}
