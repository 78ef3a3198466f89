package org.atrium.ledger.domain;

import org.atrium.kernel.api.PolicyChoice;
import org.atrium.kernel.api.PolicyKey;

/** When money that was paid ahead settles charges. */
public enum CreditUse {
    /** As soon as a charge is posted or open again. */
    AUTOMATIC,
    /** Only when somebody asks for it, such as for the fee of a coming period. */
    ON_REQUEST;

    /** The policy {@code ledger.credit.use}. */
    public static final PolicyKey<CreditUse> KEY =
            PolicyKey.named("ledger.credit.use", "预存款抵扣方式", "Use of money paid ahead")
                    .source("flows.md 6.6")
                    .byDefault("\"AUTOMATIC\"")
                    .choice(
                            CreditUse.class,
                            PolicyChoice.of(AUTOMATIC, "自动抵扣新费用", "Settles charges at once"),
                            PolicyChoice.of(ON_REQUEST, "客户要求时抵扣", "Only on request"));
}
