package org.atrium.kernel.service;

import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * One persistence unit: joins the present transaction or opens one, with one entity manager for
 * each transaction. Aries' own template does the same by a coordination for each call, which costs
 * more than a short query.
 */
final class UnitTemplate implements JpaTemplate {
    private final EntityManagerFactory unit;
    private final JtaTransactions transactions;

    UnitTemplate(EntityManagerFactory unit, JtaTransactions transactions) {
        this.unit = unit;
        this.transactions = transactions;
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return transactions.joined(() -> code.apply(transactions.entityManager(this, unit)));
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        if (type != TransactionType.Required) {
            throw new UnsupportedOperationException(type.name());
        }
        return txExpr(code);
    }

    @Override
    public void tx(EmConsumer code) {
        txExpr(
                em -> {
                    code.accept(em);
                    return null;
                });
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
}
